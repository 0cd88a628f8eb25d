import { describe, expect, it } from '@jest/globals';
import type { TokenType } from '@northstar/contracts';
import { checkerMaker } from './checker-maker.js';
import type { CssSyntax } from './css/css-syntaxes.js';
import { cssValueFault } from './css/css-value.js';
import { glanceOf, isRightAtAGlance } from './glance.js';

const makeChecker = checkerMaker(() => () => null);

const types: readonly TokenType[] = [
  { kind: 'string', min: 2, max: 4 },
  { kind: 'string', min: 1, max: 4, pattern: '[a-z😀]+' },
  { kind: 'string' },
  { kind: 'text', max: 5 },
  { kind: 'integer', min: -1, max: 6 },
  { kind: 'integer' },
  { kind: 'number', min: 0, max: 1, step: 0.01 },
  { kind: 'number' },
  { kind: 'number', exclusive_min: 0, exclusive_max: 6 },
  { kind: 'boolean' },
  { kind: 'enum', values: ['a', 'ab', 'true'] },
  { kind: 'list', of: { kind: 'string' } },
  { kind: 'object' },
];
const values: readonly unknown[] = [
  ...['', 'a', 'ab', 'abcd', 'abcde', 'a\nb', 'a\tb', 'a\u0000', 'a\u007f', 'é', 'a\u2028b'],
  ...['😀', '😀😀😀', '\ud83d', 'true', ' a', '日本語', '\u00a0a', '\u0085'],
  ...[0, -1, 1, 6, 7, 0.07, 0.29, 0.005, 1.5, 2 ** 53, NaN, Infinity, -Infinity, -0, 1e308],
  ...[true, false, null, undefined, [], ['a'], {}, { a: 1 }],
];

describe('A glance', () => {
  it('says yes of nothing that the checker refuses', () => {
    for (const type of types) {
      const [glance, check] = [glanceOf(type), makeChecker(type)];
      for (const value of values) {
        if (isRightAtAGlance(glance, value)) expect([type, value, check(value)]).toEqual([type, value, null]); // prettier-ignore
      }
    }
  });

  it('says yes of the usual values, so that the checker is seldom asked', () => {
    const usual: readonly (readonly [TokenType, unknown])[] = [
      [{ kind: 'string', min: 1, max: 20, pattern: '[a-z_]+' }, 'hero_click'],
      [{ kind: 'string', max: 20 }, 'Grüße, 日本'],
      [{ kind: 'integer', min: 1, max: 6 }, 6],
      [{ kind: 'number', min: 0, max: 4, step: 0.01 }, 0.29],
      [{ kind: 'boolean' }, false],
      [{ kind: 'enum', values: ['row', 'column'] }, 'column'],
    ];
    for (const [type, value] of usual) expect(isRightAtAGlance(glanceOf(type), value)).toBe(true);
  });

  it('sees texts that were found right before, and no others', () => {
    const glance = glanceOf({ kind: 'color' });
    expect(isRightAtAGlance(glance, 'red')).toBe(false);
    glance.texts.add('red');
    expect(isRightAtAGlance(glance, 'red')).toBe(true);
  });
});

describe('A form so plain that it is not parsed', () => {
  const check = (type: TokenType) => makeChecker(type);
  const parsed = (text: string, syntax: CssSyntax) =>
    cssValueFault(text, { name: 'a value', syntax, math: [] });

  it.each(['red', 'transparent', 'currentcolor', '#abc', '#ABCD', '#0a7cff', '#0a7cff80'])(
    'of a color is one to the parser too: %s',
    (text) => {
      expect(check({ kind: 'color' })(text)).toBeNull();
      expect(parsed(text, 'color')).toBeNull();
    },
  );

  it.each(['0', '12px', '-4px', '+.5rem', '1.25em', '100vw', '3vh', '2ch'])(
    'of a length is one to the parser too: %s',
    (text) => {
      expect(check({ kind: 'length' })(text)).toBeNull();
      expect(parsed(text, 'length')).toBeNull();
    },
  );

  it.each(['0', '12px', '.5rem', '50%', 'auto', 'min-content', 'max-content', 'fit-content'])(
    'of a size is one to the parser too: %s',
    (text) => {
      expect(check({ kind: 'size' })(text)).toBeNull();
      expect(parsed(text, 'size')).toBeNull();
    },
  );

  it('is not a text that is merely like one', () => {
    for (const text of ['#12', '#12345', '12', '1.px', '--1px', '12PX;', '1e3', '#ggg', ' red']) {
      for (const kind of ['color', 'length', 'size'] as const) {
        const fault = check({ kind })(text);
        expect([kind, text, fault === null]).toEqual([kind, text, false]);
      }
    }
  });
});
