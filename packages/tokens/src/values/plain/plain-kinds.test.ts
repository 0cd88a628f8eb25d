import { describe, expect, it } from '@jest/globals';
import { booleanChecker } from './boolean-checker.js';
import { enumChecker } from './enum-checker.js';
import { jsonChecker, objectChecker } from './json-checker.js';
import { listChecker } from './list-checker.js';
import { numberChecker } from './number-checker.js';
import { slugChecker } from './slug-checker.js';
import { stringChecker } from './string-checker.js';
import { timestampChecker } from './timestamp-checker.js';

describe('A number', () => {
  const opacity = numberChecker({ kind: 'number', min: 0, max: 1, step: 0.01 });
  const count = numberChecker({ kind: 'integer', min: 1, max: 6 });

  it('is any multiple of its step, whatever floating point makes of it', () => {
    for (let hundredths = 0; hundredths <= 100; hundredths += 1) {
      expect(opacity(hundredths / 100)).toBeNull();
      expect(opacity(hundredths * 0.01)).toBeNull();
    }
  });

  it.each([
    [opacity, 1.2, 'must be at most 1', 1],
    [opacity, -0.1, 'must be at least 0', 0],
    [opacity, 0.123, 'must be a multiple of its step 0.01', 0.12],
    [opacity, '0.4', 'must be a number, got a string', 0.4],
    [count, 2.6, 'must be an integer', 3],
    [count, 7, 'must be at most 6', 6],
    [count, '3', 'must be an integer, got a string', 3],
  ])('that will not do is told with the nearest that would', (check, value, reason, nearest) => {
    expect(check(value)).toMatchObject({ reason, nearest });
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, null, true, [1]])(
    'is not %p',
    (value) => {
      expect(numberChecker({ kind: 'integer' })(value)).not.toBeNull();
    },
  );
});

describe('A string', () => {
  it('counts its length in code points', () => {
    const check = stringChecker({ kind: 'string', min: 2, max: 2 });
    expect(check('👩👩')).toBeNull();
    expect(check('👩')?.reason).toBe('must have at least 2 characters');
    expect(check('👩👩👩')).toMatchObject({ nearest: '👩👩' });
  });

  it('stands on one line, and a text on many', () => {
    expect(stringChecker({ kind: 'string' })('a\nb')).toMatchObject({ nearest: 'a b' });
    expect(stringChecker({ kind: 'text' })('a\r\n\tb')).toBeNull();
    expect(stringChecker({ kind: 'text' })('a\u0000b')).toMatchObject({ nearest: 'a b' });
  });

  it('holds no half of a surrogate pair', () => {
    expect(stringChecker({ kind: 'text' })('a\ud83d')).not.toBeNull();
  });

  it('matches its pattern from end to end', () => {
    const check = stringChecker({ kind: 'string', pattern: 'a|b' });
    expect(check('b')).toBeNull();
    expect(check('ab')?.reason).toBe('must match /a|b/');
  });
});

describe('A choice', () => {
  const check = enumChecker(['upper', 'lower', 'title']);
  it.each([
    ['UPPER', 'upper'],
    ['lowre', 'lower'],
    ['titel ', 'title'],
    ['nonsense', undefined],
    [7, undefined],
  ])('%j is told its nearest option', (value, nearest) => {
    const fault = check(value);
    expect(fault?.expected).toBe('one of upper, lower, title');
    expect(fault?.nearest).toBe(nearest);
  });
});

describe('A boolean', () => {
  it.each([
    ['yes', true],
    [0, false],
    ['False', false],
    ['maybe', undefined],
  ])('is not %j', (value, nearest) => {
    expect(booleanChecker()(value)?.nearest).toBe(nearest);
  });
});

describe('A slug', () => {
  it.each(['Spring Sale', ' Crème brûlée! ', 'a--b', '-a'])('is made of %j', (text) => {
    const check = slugChecker();
    const nearest = check(text)?.nearest;
    expect(check(nearest)).toBeNull();
  });
});

describe('A time', () => {
  it.each([
    '2026-02-30T00:00:00Z',
    '2026-01-01',
    '2026-01-01T00:00:00+01:00',
    '2026-01-01T25:00:00Z',
  ])('is not %s', (text) => {
    expect(timestampChecker()(text)).not.toBeNull();
  });
  it('is told in UTC', () => {
    expect(timestampChecker()('2026-01-01T00:00:00+01:00')?.nearest).toBe(
      '2025-12-31T23:00:00.000Z',
    );
    expect(timestampChecker()('2026-02-28T23:59:59.5Z')).toBeNull();
  });
});

describe('JSON', () => {
  it('holds nothing that a database would refuse', () => {
    expect(jsonChecker()({ a: [{ b: 'x\u0000' }] })).not.toBeNull();
    expect(jsonChecker()({ '\ud800': 1 })).not.toBeNull();
    expect(jsonChecker()([Number.NaN])).not.toBeNull();
    expect(jsonChecker()({ a: undefined })).not.toBeNull();
    expect(objectChecker()([])).not.toBeNull();
    expect(objectChecker()({ a: { b: [null, true, 'ü'] } })).toBeNull();
  });

  it('is not nested without end', () => {
    let value: unknown = 1;
    for (let depth = 0; depth < 5000; depth += 1) value = [value];
    expect(jsonChecker()(value)?.reason).toMatch(/deeper than 100/);
  });
});

describe('A list', () => {
  const check = listChecker(enumChecker(['a', 'b']), { min: 1, max: 3, unique: true }, 'letters');
  it.each([
    [['a', 'c'], '[1] must be one of a, b'],
    [[], 'must have at least 1 items'],
    [['a', 'a'], 'must hold no item twice'],
    ['a', 'must be a list'],
  ])('that will not do says where', (value, reason) => {
    expect(check(value)?.reason).toContain(reason);
  });
});
