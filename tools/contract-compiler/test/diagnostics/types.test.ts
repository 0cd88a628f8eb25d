import { describe, expect, it } from '@jest/globals';
import { mistakes } from '../contract.js';
import { op, tok, type } from '../rows.js';

describe('the compiler, of types', () => {
  it('tells of a field that is not snake_case', () => {
    expect(mistakes(type('| aB | string | | |'))).toEqual([
      "T.md:9:3: `aB` is not a field's name; expected snake_case",
    ]);
  });

  it('tells of a field that stands twice', () => {
    expect(mistakes(type('| a | string | | |\n| a | text | | |'))).toEqual([
      'T.md:10:3: field `a` stands twice; expected one; the other is in line 9',
    ]);
  });

  it('tells of an unknown word inside a type', () => {
    expect(mistakes(type('| a | list of strng | | |'))).toEqual([
      'T.md:9:15: `strng` is not a type; expected a type such as `string`',
    ]);
  });

  it('tells of an unknown word as a type', () => {
    expect(mistakes(type('| a | strin | | |'))).toEqual([
      'T.md:9:7: `strin` is not a type; expected a type such as `string`',
    ]);
  });

  it('tells of a type with more behind it', () => {
    expect(mistakes(type('| a | string or nul | | |'))).toEqual([
      'T.md:9:14: `or nul` follows a type that was complete; expected the end of the type, or `or null`',
    ]);
  });

  it('tells of a type that ends too early', () => {
    expect(mistakes(type('| a | list of | | |'))).toEqual([
      'T.md:9:14: the type ends too early; expected a type',
    ]);
  });

  it('tells of an id without a proper prefix', () => {
    expect(mistakes(type('| a | id Feed | | |'))).toEqual([
      'T.md:9:10: an id has no prefix; expected lower-case letters, such as `id feed`',
    ]);
  });

  it('tells of a missing value in one of', () => {
    expect(mistakes(type('| a | one of a, , b | | |'))).toEqual([
      'T.md:9:17: a value is missing in `one of`; expected values with commas between them',
    ]);
  });

  it('tells of a value twice in one of', () => {
    expect(mistakes(type('| a | one of a, b, a | | |'))).toEqual([
      'T.md:9:20: `a` stands twice in `one of`; expected each value once',
    ]);
  });

  it('tells of a quote that is not closed', () => {
    expect(mistakes(type('| a | "x | | |'))).toEqual([
      'T.md:9:7: a quoted string is not JSON; expected a string in double quotes',
    ]);
  });

  it('tells of a parenthesis that is not closed', () => {
    expect(mistakes(type('| a | (list of string | | |'))).toEqual([
      'T.md:9:22: a parenthesis is not closed; expected `)`',
    ]);
  });

  it('tells of a token type outside token tables', () => {
    expect(mistakes(type('| a | color | | |'))).toEqual([
      'T.md:9:7: `color` is known in token tables only; expected `string`, or another type of JSON',
    ]);
  });

  it('tells of a sign that is no type', () => {
    expect(mistakes(type('| a | ? | | |'))).toEqual([
      'T.md:9:7: `?` is not a type; expected a type',
    ]);
  });

  it('tells of a rule of use inside a type', () => {
    expect(mistakes(type('| a | list of (string, optional) | | |'))).toEqual([
      'T.md:9:24: a type by itself is neither optional, open nor has a default; expected bounds, step, unique or matches',
    ]);
  });

  it('tells of an alias with more than a type in it', () => {
    expect(
      mistakes(
        '## type A = string, default x\n\n## type B = string 1..2\n\n## type C = string\n| field |\n|---|\n| x |\n',
      ),
    ).toEqual([
      'T.md:6:21: a type by itself is neither optional, open nor has a default; expected bounds, step, unique or matches',
      'T.md:8:20: `1..2` follows a type that was complete; expected a comma and rules',
      'T.md:11:1: a table below a type that its heading says whole; expected no table',
    ]);
  });

  it('tells of a mistyped rule', () => {
    expect(mistakes(type('| a | string | optinal | |'))).toEqual([
      'T.md:9:16: unknown rule `optinal`; expected `optional`',
    ]);
  });

  it('tells of an unknown rule behind a good one', () => {
    expect(mistakes(type('| a | string | 1..5, wobbly | |'))).toEqual([
      'T.md:9:22: unknown rule `wobbly`; expected bounds such as `1..120` or `≥ 0`, `step N`, `default VALUE`, `optional`, `unique`, `matches /REGEX/` or `open`',
    ]);
  });

  it('tells of bounds of a boolean', () => {
    expect(mistakes(type('| a | boolean | 1..5 | |'))).toEqual([
      'T.md:9:17: `1..5` does not fit boolean; expected `optional` or `default VALUE` at most',
    ]);
  });

  it('tells of a fraction as bound of an integer', () => {
    expect(mistakes(type('| a | integer | 0..1.5 | |'))).toEqual([
      'T.md:9:17: `0..1.5` does not fit integer; expected a whole number',
    ]);
  });

  it('tells of bounds that run backwards', () => {
    expect(mistakes(type('| a | string | 9..1 | |'))).toEqual([
      'T.md:9:16: `9..1` runs backwards; expected `1..9`',
    ]);
  });

  it('tells of bounds given twice', () => {
    expect(mistakes(type('| a | string | 1..5, 2..6 | |'))).toEqual([
      'T.md:9:22: `2..6` says again what another rule says; expected each rule once',
    ]);
  });

  it('tells of unique on a string', () => {
    expect(mistakes(type('| a | string | unique | |'))).toEqual([
      'T.md:9:16: `unique` does not fit string; expected `1..120` or `matches /REGEX/`',
    ]);
  });

  it('tells of matches on an integer', () => {
    expect(mistakes(type('| a | integer | matches /a/ | |'))).toEqual([
      'T.md:9:17: `matches /a/` does not fit integer; expected `1..6`, `≥ 0` or `step 1`',
    ]);
  });

  it('tells of a broken regular expression', () => {
    expect(mistakes(type('| a | string | matches /(/ | |'))).toEqual([
      'T.md:9:16: `/(/` is not a regular expression; expected one that JavaScript knows (Invalid regular expression: /(/u: Unterminated group)',
    ]);
  });

  it('tells of bounds that leave no number', () => {
    expect(mistakes(type('| a | number | ≥ 5, < 3 | |'))).toEqual([
      'T.md:9:21: `< 3` leaves no number; expected a lower bound below the upper one',
    ]);
  });

  it('tells of two lower bounds', () => {
    expect(mistakes(type('| a | number | ≥ 5, > 3 | |'))).toEqual([
      'T.md:9:21: `> 3` says again what another rule says; expected one lower bound',
    ]);
  });

  it('tells of a unit on a string', () => {
    expect(mistakes(type('| a | string | 0px..4px | |'))).toEqual([
      'T.md:9:16: `0px..4px` has a unit, but string has none; expected bounds such as `0..64`',
    ]);
  });

  it('tells of a step of zero', () => {
    expect(mistakes(type('| a | integer | step 0 | |'))).toEqual([
      'T.md:9:17: `step 0` is not a step; expected a number above 0',
    ]);
  });

  it('tells of optional beside a default', () => {
    expect(mistakes(type('| a | string | optional, default x | |'))).toEqual([
      'T.md:9:16: `optional` beside a default says nothing; expected the default alone',
    ]);
  });

  it('tells of open on a field', () => {
    expect(mistakes(type('| a | string | open | |'))).toEqual([
      'T.md:9:16: `open` stands at token paths only; expected `map of TYPE` for any keys',
    ]);
  });

  it('tells of a count below zero', () => {
    expect(mistakes(type('| a | list of string | -1..4 | |'))).toEqual([
      'T.md:9:24: `-1..4` cannot count; expected whole numbers from 0',
    ]);
  });

  it('tells of an empty rule', () => {
    expect(mistakes(type('| a | string | , optional | |'))).toEqual([
      'T.md:9:16: an empty rule; expected bounds such as `1..120` or `≥ 0`, `step N`, `default VALUE`, `optional`, `unique`, `matches /REGEX/` or `open`',
    ]);
  });

  it('tells of bounds on a named type', () => {
    expect(mistakes(type('| a | B | 1..4 | |') + '\n## type B = string\n')).toEqual([
      'T.md:9:11: `1..4` does not fit B; expected rules where that type is declared',
    ]);
  });

  it('tells of a default out of bounds', () => {
    expect(mistakes(type('| a | integer | 1..6, default 9 | |'))).toEqual([
      'T.md:9:31: default `9` does not fit the type of `a`; expected an integer 1..6',
    ]);
  });

  it('tells of a default that is not in its enum', () => {
    expect(
      mistakes(
        type('| a | E | default ned | |') + '\n## enum E\n| value |\n|---|\n| red |\n| blue |\n',
      ),
    ).toEqual([
      'T.md:9:19: default `ned` does not fit the type of `a`; expected one of `red`, `blue`',
    ]);
  });

  it('tells of a default of several bare words', () => {
    expect(mistakes(type('| a | string | default two words | |'))).toEqual([
      'T.md:9:24: default `two words` does not fit the type of `a`; expected JSON or a bare word; several words stand in double quotes: "two words"',
    ]);
  });

  it('tells of a default object that lacks a field', () => {
    expect(
      mistakes(
        type('| a | B | default {} | |') +
          '\n## type B\n| field | type |\n|---|---|\n| x | integer |\n',
      ),
    ).toEqual(['T.md:9:19: default `{}` does not fit the type of `a`; expected `x` to be there']);
  });
});

describe('the compiler, of included types', () => {
  const base = '\n## type B\n| field | type |\n|---|---|\n| x | integer |\n';

  it('reports a field that the including type declares as well', () => {
    expect(mistakes(type('| includes | B | | |\n| x | string | | |') + base)).toEqual([
      'T.md:10:3: field `x` is declared twice in `A`; expected one; the other is in line 15 of T.md',
    ]);
  });

  it('reports a field that two included types declare, at the second', () => {
    expect(
      mistakes(
        type('| includes | B | | |\n| includes | C | | |') +
          base +
          base.replace('type B', 'type C'),
      ),
    ).toEqual([
      'T.md:10:14: field `x` is declared twice in `A`; expected one; the other is in line 15 of T.md',
    ]);
  });

  it('reports a type that includes itself', () => {
    expect(
      mistakes(type('| includes | B | | |') + base.replace('x | integer', 'includes | A')),
    ).toEqual([
      'T.md:14:14: a type that includes itself: A → B → A; expected includes without a circle',
    ]);
  });

  it('reports rules beside an include, and what is not a type with fields', () => {
    expect(
      mistakes(
        type('| includes | B | optional | |\n| includes | list of B | | |\n| includes | E | | |') +
          base +
          '\n## enum E\n| value |\n|---|\n| x |\n',
      ),
    ).toEqual([
      'T.md:9:18: rules do not fit `includes`; expected an empty cell',
      'T.md:10:14: `list of B` cannot be included; expected the name of a `type`',
      'T.md:11:14: `E` is not an object type; expected a `type` with fields',
    ]);
  });
});

describe('the compiler, of open types', () => {
  const open = '\n## open enum E\n| value |\n|---|\n| x |\n';

  it('reports `open` before another declaration', () => {
    expect(mistakes('## open type A\n| field | type |\n|---|---|\n| a | string |\n')).toEqual([
      'T.md:6:4: `open` is followed by neither an enum nor a union; expected `open enum NAME` or `open union NAME by FIELD`',
    ]);
  });

  it('reports a type that is sent and read and has an open one', () => {
    expect(
      mistakes(
        type('| a | list of E | | |') +
          open +
          op('| body | A | | |\n| 200 | A | | |', 'operation putA: PUT /a'),
      ),
    ).toEqual([
      'T.md:9:15: `A` is both sent and read, so it cannot have the open type `E`; expected a type for each side, or a type that is not open',
    ]);
  });

  it('reports an open type as the value of a token', () => {
    expect(mistakes(tok('| a | E | | none | | A | | |') + open)).toEqual([
      'T.md:9:7: token `a` is both sent and read, so it cannot have the open type `E`; expected a type for each side, or a type that is not open',
    ]);
  });
});

describe('the compiler, of patches', () => {
  const union =
    '\n## union U by k\n| k | type |\n|---|---|\n| x | A |\n\n' +
    type('| k | "x" | | |\n| size | integer | | |');
  const patch = (rows: string, of = 'U') =>
    `## patch P of ${of}\n| field | meaning |\n|---|---|\n${rows}\n`;

  it('reports a field that no variant has, and the discriminant', () => {
    expect(mistakes(patch('| siz | |\n| k | |') + union)).toEqual([
      'T.md:9:3: no variant of `U` has a field `siz`; expected a known name such as `size`',
      'T.md:10:3: `k` tells the variants of `U` apart and cannot change; expected one of `size`',
    ]);
  });

  it('reports a patch of what is not a union, and one without a name', () => {
    expect(mistakes(patch('| size | |', 'A') + union + '\n## patch of U\n')).toEqual([
      'T.md:6:15: `A` is not a union; expected the name of a union',
      'T.md:22:4: a heading that starts with `patch` declares nothing like this; expected `patch NAME of UNION`',
    ]);
  });
});
