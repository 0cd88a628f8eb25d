import { describe, expect, it } from '@jest/globals';
import { TokenDefinitionView } from '@northstar/contracts';
import { definition } from '../../test/samples.js';
import { chooseEditor, sliderStep } from './editor-choice.js';

describe('The editor of a token', () => {
  it('is the one that the definition names', () => {
    expect(chooseEditor(definition())).toBe('slider');
    expect(chooseEditor(definition({ editor: 'color', type: { kind: 'color' } }))).toBe('color');
  });

  it('is a numeric field instead of a slider without both bounds', () => {
    expect(chooseEditor(definition({ type: { kind: 'number', min: 0 } }))).toBe('number');
  });

  it('is a text field instead of a select without options', () => {
    expect(chooseEditor(definition({ editor: 'select', type: { kind: 'enum' } }))).toBe('input');
  });

  it('is a JSON field for lists and objects', () => {
    expect(chooseEditor(definition({ editor: 'list', type: { kind: 'list' } }))).toBe('json');
    expect(chooseEditor(definition({ editor: 'object', type: { kind: 'object' } }))).toBe('json');
  });

  it('is a JSON field for an editor that a newer contract has added', () => {
    const { editor } = TokenDefinitionView.parse({ ...definition(), editor: 'calendar' });
    expect(chooseEditor(definition({ editor }))).toBe('json');
  });
});

describe('A slider', () => {
  it('has the step of the definition, 1 for integers, or 1 % of the range', () => {
    const bounds = { min: 0, max: 1 };
    expect(sliderStep(definition({ type: { kind: 'number', ...bounds, step: 0.25 } }))).toBe(0.25);
    expect(sliderStep(definition())).toBe(1);
    expect(sliderStep(definition({ type: { kind: 'number', ...bounds } }))).toBe(0.01);
  });
});
