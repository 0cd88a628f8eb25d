import { describe, expect, it } from '@jest/globals';
import { catalog } from '../../test/samples.js';
import { reduceCanvas, type CanvasState, type ReadyCanvas } from './canvas-state.js';
import { displayValue } from './display-value.js';

const path = 'grid.cols_mobile';
const fault = { code: 'token.invalid', message: 'no', details: [] };

function ready(state: CanvasState): ReadyCanvas {
  if (state.status !== 'ready') throw new Error(`expected a ready canvas, got ${state.status}`);
  return state;
}

const read = ready(
  reduceCanvas({ status: 'loading' }, { type: 'read', catalog: catalog(4, { [path]: 2 }) }),
);
const edited = ready(reduceCanvas(read, { type: 'edited', path, value: 3 }));

describe('a canvas in the page', () => {
  it('shows an edit at once', () => {
    expect(displayValue(read, path)).toBe(2);
    expect(displayValue(edited, path)).toBe(3);
  });

  it('keeps an edit under way when the canvas is read again', () => {
    const again = reduceCanvas(edited, { type: 'read', catalog: catalog(5, { [path]: 6 }) });
    expect(displayValue(ready(again), path)).toBe(3);
  });

  it('shows what the engines hold once the edit is saved', () => {
    const saved = reduceCanvas(edited, { type: 'saved', path, value: 3 });
    expect(ready(saved).edits.size).toBe(0);
  });

  it('goes back to the stored value when the edit is refused, and keeps the reason', () => {
    const refused = ready(reduceCanvas(edited, { type: 'refused', path, value: 3, fault }));
    expect(displayValue(refused, path)).toBe(2);
    expect(refused.edits.get(path)).toEqual({ status: 'refused', value: 3, fault });
  });

  it('does not let an overtaken edit’s answer touch the newer edit', () => {
    const newer = reduceCanvas(edited, { type: 'edited', path, value: 5 });
    expect(reduceCanvas(newer, { type: 'refused', path, value: 3, fault })).toBe(newer);
    expect(reduceCanvas(newer, { type: 'saved', path, value: 3 })).toBe(newer);
  });

  it('stays on the page when reading it again fails', () => {
    expect(reduceCanvas(read, { type: 'failed', fault })).toBe(read);
    expect(reduceCanvas({ status: 'loading' }, { type: 'failed', fault }).status).toBe('failed');
  });

  it('forgets a refusal that was dismissed', () => {
    const refused = reduceCanvas(edited, { type: 'refused', path, value: 3, fault });
    expect(ready(reduceCanvas(refused, { type: 'dismissed', path })).edits.size).toBe(0);
  });
});
