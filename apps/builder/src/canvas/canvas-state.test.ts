import { describe, expect, it } from '@jest/globals';
import { catalog } from '../../test/samples.js';
import { reduceCanvas, type CanvasState, type ReadyCanvas } from './canvas-state.js';
import { displayValue } from './display-value.js';

const path = 'grid.cols_mobile';
const failure = { code: 'token.invalid', message: 'no', details: [] };

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

  it('keeps an unsaved edit when the canvas is read again', () => {
    const again = reduceCanvas(edited, { type: 'read', catalog: catalog(5, { [path]: 6 }) });
    expect(displayValue(ready(again), path)).toBe(3);
  });

  it('shows the stored value when the edit is saved', () => {
    const saved = reduceCanvas(edited, { type: 'saved', path, value: 3 });
    expect(ready(saved).edits.size).toBe(0);
  });

  it('shows the stored value when the edit is rejected, and keeps the reason', () => {
    const rejected = ready(reduceCanvas(edited, { type: 'rejected', path, value: 3, failure }));
    expect(displayValue(rejected, path)).toBe(2);
    expect(rejected.edits.get(path)).toEqual({ status: 'rejected', value: 3, failure });
  });

  it('ignores the result of an edit that a newer one replaced', () => {
    const newer = reduceCanvas(edited, { type: 'edited', path, value: 5 });
    expect(reduceCanvas(newer, { type: 'rejected', path, value: 3, failure })).toBe(newer);
    expect(reduceCanvas(newer, { type: 'saved', path, value: 3 })).toBe(newer);
  });

  it('stays on the page when reading it again fails', () => {
    expect(reduceCanvas(read, { type: 'failed', failure })).toBe(read);
    expect(reduceCanvas({ status: 'loading' }, { type: 'failed', failure }).status).toBe('failed');
  });

  it('removes a rejected edit that was dismissed', () => {
    const rejected = reduceCanvas(edited, { type: 'rejected', path, value: 3, failure });
    expect(ready(reduceCanvas(rejected, { type: 'dismissed', path })).edits.size).toBe(0);
  });
});
