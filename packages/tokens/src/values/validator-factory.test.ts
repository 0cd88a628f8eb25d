import { describe, expect, it } from '@jest/globals';
import type { TokenType } from '@northstar/contracts';
import type { CssSyntax } from './css/css-syntaxes.js';
import { cssValueProblem } from './css/css-value.js';
import { validatorFactory } from './validator-factory.js';

const create = () => {
  const validatorOf = validatorFactory(() => () => []);
  return (type: TokenType) => validatorOf(type).validate;
};

describe('A validator', () => {
  it('is shared by equal types', () => {
    const validatorOf = create();
    const color: TokenType = { kind: 'color' };
    expect(validatorOf({ ...color })).toBe(validatorOf(color));
    expect(validatorOf({ kind: 'size' })).not.toBe(validatorOf(color));
  });

  it('returns the same problems when a text comes again', () => {
    const validatorOf = create();
    for (const kind of ['color', 'size', 'length', 'url', 'slug', 'timestamp'] as const) {
      const validate = validatorOf({ kind });
      for (const value of [
        'red',
        '12px',
        'https://example.com',
        'a-b',
        '2026-01-31T12:00:00Z',
        1,
      ]) {
        const first = validate(value);
        expect([kind, value, validate(value)]).toEqual([kind, value, first]);
      }
    }
  });
});

describe('A string', () => {
  const texts = [
    ...['', 'a', 'ab', 'abcd', 'abcde', 'a\nb', 'a\tb', 'a\u0000', 'a\u007f', 'é', 'a\u2028b'],
    ...['😀', '😀😀😀', '\ud83d', 'a\udc00', 'true', ' a', '日本語', '\u00a0a', '\u0085', '\u009f'],
  ];

  it.each(texts)(
    'is valid exactly when it has no control character and no lone surrogate: %j',
    (text) => {
      const validatorOf = create();
      const isWellFormed = !/\p{Cs}/u.test(text);
      const isLine = isWellFormed && !/[\p{Cc}\u2028\u2029]/u.test(text);
      const isText = isWellFormed && !/[^\P{Cc}\n\r\t]/u.test(text);
      expect(validatorOf({ kind: 'string' })(text).length === 0).toBe(isLine);
      expect(validatorOf({ kind: 'text' })(text).length === 0).toBe(isText);
    },
  );
});

describe('A common form that is accepted without parsing', () => {
  const validatorOf = create();
  const parsed = (text: string, syntax: CssSyntax) =>
    cssValueProblem(text, { name: 'a value', syntax, math: [] });

  it.each(['red', 'transparent', 'currentcolor', '#abc', '#ABCD', '#0a7cff', '#0a7cff80'])(
    'is a color to the parser too: %s',
    (text) => {
      expect(validatorOf({ kind: 'color' })(text)).toEqual([]);
      expect(parsed(text, 'color')).toBeNull();
    },
  );

  it.each(['0', '12px', '-4px', '+.5rem', '1.25em', '100vw', '3vh', '2ch'])(
    'is a length to the parser too: %s',
    (text) => {
      expect(validatorOf({ kind: 'length' })(text)).toEqual([]);
      expect(parsed(text, 'length')).toBeNull();
    },
  );

  it.each(['0', '12px', '.5rem', '50%', 'auto', 'min-content', 'max-content', 'fit-content'])(
    'is a size to the parser too: %s',
    (text) => {
      expect(validatorOf({ kind: 'size' })(text)).toEqual([]);
      expect(parsed(text, 'size')).toBeNull();
    },
  );

  it('does not include texts that only look similar', () => {
    for (const text of ['#12', '#12345', '12', '1.px', '--1px', '12PX;', '1e3', '#ggg', ' red']) {
      for (const kind of ['color', 'length', 'size'] as const) {
        const isValid = validatorOf({ kind })(text).length === 0;
        expect([kind, text, isValid]).toEqual([kind, text, false]);
      }
    }
  });
});
