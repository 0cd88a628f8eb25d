import { describe, expect, it } from '@jest/globals';
import { definition } from '../../test/samples.js';
import { chooseEditor, sliderStep } from './editor-choice.js';

describe('the editor of a token', () => {
  it('is the one that the definition names', () => {
    expect(chooseEditor(definition())).toBe('slider');
    expect(chooseEditor(definition({ editor: 'color', type: { kind: 'color' } }))).toBe('color');
  });

  it('is a numeric field where a slider would lack a bound', () => {
    expect(chooseEditor(definition({ type: { kind: 'number', min: 0 } }))).toBe('number');
  });

  it('is one line where a select would have nothing to choose from', () => {
    expect(chooseEditor(definition({ editor: 'select', type: { kind: 'enum' } }))).toBe('input');
  });

  it('is a JSON field for lists and objects', () => {
    expect(chooseEditor(definition({ editor: 'list', type: { kind: 'list' } }))).toBe('json');
    expect(chooseEditor(definition({ editor: 'object', type: { kind: 'object' } }))).toBe('json');
  });
});

describe('a slider', () => {
  it('moves by the step of the definition, by whole numbers, or by hundredths', () => {
    const bounds = { min: 0, max: 1 };
    expect(sliderStep(definition({ type: { kind: 'number', ...bounds, step: 0.25 } }))).toBe(0.25);
    expect(sliderStep(definition())).toBe(1);
    expect(sliderStep(definition({ type: { kind: 'number', ...bounds } }))).toBe(0.01);
  });
});
