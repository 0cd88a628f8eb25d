import { describe, expect, it } from '@jest/globals';
import { item, page } from '../../test/samples.js';
import { reduceItems, type ItemsState } from './items-state.js';

const asked = reduceItems({ status: 'none' }, { type: 'asked', question: 'a' });
const fault = { code: 'network', message: 'gone', details: [] };

function read(state: ItemsState, headRev: number, ...items: Parameters<typeof item>[]) {
  return reduceItems(state, {
    type: 'read',
    question: 'a',
    page: page(
      headRev,
      items.map((told) => item(...told)),
    ),
  });
}

describe('the items of the block', () => {
  it('are not fresh when they are first read', () => {
    expect(read(asked, 3, ['x', 3])).toMatchObject({
      status: 'ready',
      headRev: 3,
      fresh: new Map(),
    });
  });

  it('tell new ones and changed ones from those that only moved', () => {
    const before = read(asked, 3, ['x', 3], ['y', 2]);
    const after = read(before, 5, ['new', 5], ['y', 4], ['moved-up', 1]);
    expect(after).toMatchObject({
      fresh: new Map([
        ['new', 'added'],
        ['y', 'changed'],
      ]),
    });
  });

  it('ignore an answer to an older question', () => {
    const now = reduceItems(asked, { type: 'asked', question: 'b' });
    expect(read(now, 3, ['x', 3])).toBe(now);
  });

  it('stay when reading them again fails', () => {
    const ready = read(asked, 3, ['x', 3]);
    expect(reduceItems(ready, { type: 'failed', question: 'a', fault })).toBe(ready);
  });

  it('say why when they could not be read at all', () => {
    expect(reduceItems(asked, { type: 'failed', question: 'a', fault })).toEqual({
      status: 'failed',
      question: 'a',
      fault,
    });
  });
});
