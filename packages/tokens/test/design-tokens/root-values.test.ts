import { describe, expect, it } from '@jest/globals';
import { exported, imported } from './exchange.js';

describe('Values in the extensions of the root', () => {
  it('are those that the format cannot express; an import restores them', () => {
    const values = {
      'button.label': 'Buy',
      'layout.width': 'auto',
      'layout.height': '50%',
      'layout.x': 'calc(1px + 2rem)',
      'layout.y': '1em',
      'a11y.keyboard_nav': false,
      'layout.display': 'grid',
      'style.border.style': 'none',
      'text.color': 'currentcolor',
      'vector.fill.color': 'color(srgb 1.2 0 0)',
      'anim.easing': 'steps(4)',
      'style.shadow.value': '0 0 4px',
      'page.background.gradient': 'conic-gradient(red, blue)',
      'manual.items[]': [{ kind: 'item', item_id: 'x' }],
      'content.bindings.__proto__': 'x',
    };
    const { document, unmapped } = exported(values);
    expect(unmapped.map(({ token_path }) => token_path)).toEqual(Object.keys(values));
    expect(unmapped[1]?.reason).toBe('the format\'s type dimension cannot express "auto"');
    expect(document).toEqual({ $extensions: { 'dev.northstar.values': values } });
    expect(imported(document).problems).toEqual([]);
    expect(imported(document).values).toEqual(values);
  });

  it('are those that are invalid; export and import report the reason', () => {
    const values = { 'text.colour': 'red', 'text.font.size': '999px', 'button.label': 7 };
    const { document, unmapped } = exported({ ...values, 'text.color': '#000000' });
    expect(unmapped).toEqual([
      { token_path: 'text.colour', reason: expect.stringContaining('not a token') },
      { token_path: 'text.font.size', reason: expect.stringContaining('at most 512px') },
      { token_path: 'button.label', reason: expect.stringContaining('must be a string') },
    ]);
    expect(document).toEqual({
      $extensions: { 'dev.northstar.invalid_values': values },
      text: { color: expect.objectContaining({ $type: 'color' }) },
    });
    const back = imported(document);
    expect(back.problems).toEqual([]);
    expect(back.values).toEqual({ 'text.color': '#000000' });
    expect(back.unmapped.map(({ path }) => path)).toEqual(Object.keys(values));
    // A value that is no longer set is not exported again.
    expect(exported(back.values, back.kept).document).toEqual({ text: document['text'] });
  });

  it('are imported when they have become valid', () => {
    const invalid = { 'text.font.size': '99px', 'text.font.line_height': 'none' };
    const back = imported({ $extensions: { 'dev.northstar.invalid_values': invalid } });
    expect(back.values).toEqual({ 'text.font.size': '99px' });
    expect(back.unmapped).toMatchObject([{ path: 'text.font.line_height' }]);
    const wrong = imported({ $extensions: { 'dev.northstar.invalid_values': [] } });
    expect(wrong.problems).toMatchObject([{ reason: 'is not an object' }]);
  });

  it('are validated', () => {
    const { values, problems } = imported({
      $extensions: {
        'dev.northstar.values': { 'button.label': 7, 'no.such': 1, 'text.case': 'upper' },
      },
    });
    expect(values).toEqual({ 'text.case': 'upper' });
    expect(problems.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['catalogue', '/$extensions/dev.northstar.values/button.label'],
      ['mapping', '/$extensions/dev.northstar.values/no.such'],
    ]);
  });
});
