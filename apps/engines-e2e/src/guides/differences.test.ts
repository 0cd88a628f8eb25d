import { describe, expect, it } from '@jest/globals';
import { differences } from './differences.js';

const id = (digit: string) => `evt_01890a5d-ac96-774b-bcce-b302099a805${digit}`;

describe('What a guide shows of an answer', () => {
  it.each<[string, unknown, unknown]>([
    ['a part of an object', { a: { b: 1 } }, { a: { b: 1, c: 2 }, d: 3 }],
    ['the beginning of a list', [{ a: 1 }, '…'], [{ a: 1, b: 1 }, { a: 2 }]],
    ['the beginning of a text', 'is no path, …', 'is no path, nor anything else'],
    ['an id of the same kind', id('1'), id('2')],
    ['a moment', '2026-01-01T00:00:00.000Z', '2027-02-03T04:05:06.789Z'],
    ['nothing in particular', null, null],
  ])('may be %s', (_what, shown, came) => {
    expect(differences(shown, came)).toEqual([]);
  });

  it.each<[string, unknown, unknown, string]>([
    ['another value', { a: 1 }, { a: 2 }, 'answer.a: shown 1, came 2'],
    ['what is not there', { a: null }, {}, 'answer.a: shown null, came undefined'],
    ['a list that goes on in silence', [1], [1, 2], 'answer: shown [1], came [1,2]'],
    ['a list that ends too soon', [1, '…'], [1], 'answer: shown [1,"…"], came [1]'],
    ['an id of another kind', { a: id('1') }, { a: id('1').replace('evt', 'cnv') }, 'answer.a: '],
    ['an object for a list', [], {}, 'answer: shown [], came {}'],
  ])('may not be %s', (_what, shown, came, said) => {
    const found = differences(shown, came);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(said);
  });
});
