import { describe, expect, it } from '@jest/globals';
import { booleanValidator } from './boolean-validator.js';
import { enumValidator } from './enum-validator.js';
import { jsonValidator, objectValidator } from './json-validator.js';
import { listValidator } from './list-validator.js';
import { numberValidator } from './number-validator.js';
import { slugValidator } from './slug-validator.js';
import { stringValidator } from './string-validator.js';
import { timestampValidator } from './timestamp-validator.js';

describe('A number', () => {
  const opacity = numberValidator({ kind: 'number', min: 0, max: 1, step: 0.01 });
  const count = numberValidator({ kind: 'integer', min: 1, max: 6 });

  it('is any multiple of its step, whatever floating point makes of it', () => {
    for (let hundredths = 0; hundredths <= 100; hundredths += 1) {
      expect(opacity(hundredths / 100)).toEqual([]);
      expect(opacity(hundredths * 0.01)).toEqual([]);
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
  ])(
    'that is invalid is reported with the nearest valid one',
    (validate, value, reason, nearest) => {
      expect(validate(value)).toMatchObject([{ reason, nearest }]);
    },
  );

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, null, true, [1]])(
    'is not %p',
    (value) => {
      expect(numberValidator({ kind: 'integer' })(value)).not.toEqual([]);
    },
  );
});

describe('A string', () => {
  it('counts its length in code points', () => {
    const validate = stringValidator({ kind: 'string', min: 2, max: 2 });
    expect(validate('👩👩')).toEqual([]);
    expect(validate('👩')[0]?.reason).toBe('must have at least 2 characters');
    expect(validate('👩👩👩')).toMatchObject([{ nearest: '👩👩' }]);
  });

  it('is one line, and a text may be several', () => {
    expect(stringValidator({ kind: 'string' })('a\nb')).toMatchObject([{ nearest: 'a b' }]);
    expect(stringValidator({ kind: 'text' })('a\r\n\tb')).toEqual([]);
    expect(stringValidator({ kind: 'text' })('a\u0000b')).toMatchObject([{ nearest: 'a b' }]);
  });

  it('has no lone surrogate', () => {
    expect(stringValidator({ kind: 'text' })('a\ud83d')).not.toEqual([]);
  });

  it('matches its pattern from end to end', () => {
    const validate = stringValidator({ kind: 'string', pattern: 'a|b' });
    expect(validate('b')).toEqual([]);
    expect(validate('ab')[0]?.reason).toBe('must match /a|b/');
  });
});

describe('A choice', () => {
  const validate = enumValidator(['upper', 'lower', 'title']);
  it.each([
    ['UPPER', 'upper'],
    ['lowre', 'lower'],
    ['titel ', 'title'],
    ['nonsense', undefined],
    [7, undefined],
  ])('reports the nearest option for %j', (value, nearest) => {
    const [problem] = validate(value);
    expect(problem?.expected).toBe('one of upper, lower, title');
    expect(problem?.nearest).toBe(nearest);
  });
});

describe('A boolean', () => {
  it.each([
    ['yes', true],
    [0, false],
    ['False', false],
    ['maybe', undefined],
  ])('is not %j', (value, nearest) => {
    expect(booleanValidator()(value)[0]?.nearest).toBe(nearest);
  });
});

describe('A slug', () => {
  it.each(['Spring Sale', ' Crème brûlée! ', 'a--b', '-a'])('is proposed for %j', (text) => {
    const validate = slugValidator();
    const nearest = validate(text)[0]?.nearest;
    expect(validate(nearest)).toEqual([]);
  });
});

describe('A timestamp', () => {
  it.each([
    '2026-02-30T00:00:00Z',
    '2026-01-01',
    '2026-01-01T00:00:00+01:00',
    '2026-01-01T25:00:00Z',
  ])('is not %s', (text) => {
    expect(timestampValidator()(text)).not.toEqual([]);
  });
  it('is in UTC', () => {
    expect(timestampValidator()('2026-01-01T00:00:00+01:00')[0]?.nearest).toBe(
      '2025-12-31T23:00:00.000Z',
    );
    expect(timestampValidator()('2026-02-28T23:59:59.5Z')).toEqual([]);
  });
});

describe('JSON', () => {
  it('contains nothing that a database rejects', () => {
    expect(jsonValidator()({ a: [{ b: 'x\u0000' }] })).not.toEqual([]);
    expect(jsonValidator()({ '\ud800': 1 })).not.toEqual([]);
    expect(jsonValidator()([Number.NaN])).not.toEqual([]);
    expect(jsonValidator()({ a: undefined })).not.toEqual([]);
    // Two bytes each in UTF-8.
    expect(jsonValidator()({ a: 'é'.repeat(65_000) })).toEqual([]);
    expect(jsonValidator()({ a: 'é'.repeat(66_000) })[0]?.reason).toMatch(/has 132008 bytes/);
    expect(objectValidator()([])).not.toEqual([]);
    expect(objectValidator()({ a: { b: [null, true, 'ü'] } })).toEqual([]);
  });

  it('has a depth limit', () => {
    let value: unknown = 1;
    for (let depth = 0; depth < 5000; depth += 1) value = [value];
    expect(jsonValidator()(value)[0]?.reason).toMatch(/deeper than 100/);
  });
});

describe('A list', () => {
  const validate = listValidator(
    enumValidator(['a', 'b']),
    { min: 1, max: 3, unique: true },
    'letters',
  );
  it.each([
    [['a', 'c'], '[1] must be one of a, b'],
    [[], 'must have at least 1 items'],
    [['a', 'a'], 'must not contain an item twice'],
    ['a', 'must be a list'],
  ])('that is invalid reports the reason and the path: %j', (value, reason) => {
    expect(validate(value)[0]?.reason).toContain(reason);
  });
});
