import { describe, expect, it } from '@jest/globals';
import { differences } from './differences.js';

const id = (digit: string) => `evt_01890a5d-ac96-774b-bcce-b302099a805${digit}`;

describe('An answer in a guide', () => {
  it.each<[string, unknown, unknown]>([
    ['a part of an object', { a: { b: 1 } }, { a: { b: 1, c: 2 }, d: 3 }],
    ['the beginning of a list', [{ a: 1 }, '…'], [{ a: 1, b: 1 }, { a: 2 }]],
    ['the beginning of a text', 'is not a path, …', 'is not a path, nor a name'],
    ['an id of the same kind', id('1'), id('2')],
    ['a time', '2026-01-01T00:00:00.000Z', '2027-02-03T04:05:06.789Z'],
    ['nothing in particular', null, null],
  ])('may show %s', (_what, expected, actual) => {
    expect(differences(expected, actual)).toEqual([]);
  });

  it.each<[string, unknown, unknown, string]>([
    ['another value', { a: 1 }, { a: 2 }, 'answer.a: expected 1, got 2'],
    [
      'a member that the answer does not have',
      { a: null },
      {},
      'answer.a: expected null, got undefined',
    ],
    ['a list without its last items', [1], [1, 2], 'answer: expected [1], got [1,2]'],
    ['more items than the answer has', [1, '…'], [1], 'answer: expected [1,"…"], got [1]'],
    ['an id of another kind', { a: id('1') }, { a: id('1').replace('evt', 'cnv') }, 'answer.a: '],
    ['a list for an object', [], {}, 'answer: expected [], got {}'],
  ])('may not show %s', (_what, expected, actual, message) => {
    const lines = differences(expected, actual);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(message);
  });
});
