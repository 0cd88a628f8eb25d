import { describe, expect, it } from '@jest/globals';
import { item, page } from '../../test/samples.js';
import { reduceItems, type ItemsState } from './items-state.js';

const requested = reduceItems({ status: 'none' }, { type: 'requested', requestKey: 'a' });
const failure = { code: 'network', message: 'gone', details: [] };

function read(state: ItemsState, headRev: number, ...items: Parameters<typeof item>[]) {
  return reduceItems(state, {
    type: 'read',
    requestKey: 'a',
    page: page(
      headRev,
      items.map((args) => item(...args)),
    ),
  });
}

describe('The items of the block', () => {
  it('are not fresh at the first read', () => {
    expect(read(requested, 3, ['x', 3])).toMatchObject({
      status: 'ready',
      headRev: 3,
      fresh: new Map(),
    });
  });

  it('are fresh when they are added or changed, not when they only moved', () => {
    const before = read(requested, 3, ['x', 3], ['y', 2]);
    const after = read(before, 5, ['new', 5], ['y', 4], ['moved-up', 1]);
    expect(after).toMatchObject({
      fresh: new Map([
        ['new', 'added'],
        ['y', 'changed'],
      ]),
    });
  });

  it('ignore the result of an older request', () => {
    const now = reduceItems(requested, { type: 'requested', requestKey: 'b' });
    expect(read(now, 3, ['x', 3])).toBe(now);
  });

  it('stay when reading them again fails', () => {
    const ready = read(requested, 3, ['x', 3]);
    expect(reduceItems(ready, { type: 'failed', requestKey: 'a', failure })).toBe(ready);
  });

  it('have the failure when they were never read', () => {
    expect(reduceItems(requested, { type: 'failed', requestKey: 'a', failure })).toEqual({
      status: 'failed',
      requestKey: 'a',
      failure,
    });
  });
});
