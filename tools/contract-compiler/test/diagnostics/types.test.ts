import { describe, expect, it } from '@jest/globals';
import { problemsOf } from '../contract.js';
import { op, tok, type } from '../rows.js';

describe('the compiler, of types', () => {
  it('reports a field that is not snake_case', () => {
    expect(problemsOf(type('| aB | string | | |'))).toEqual([
      "T.md:9:3: `aB` is not a field's name; expected snake_case",
    ]);
  });

  it('reports a field that is repeated', () => {
    expect(problemsOf(type('| a | string | | |\n| a | text | | |'))).toEqual([
      'T.md:10:3: field `a` is repeated; expected one; the other is in line 9',
    ]);
  });

  it('reports an unknown word inside a type', () => {
    expect(problemsOf(type('| a | list of strng | | |'))).toEqual([
      'T.md:9:15: `strng` is not a type; expected a type such as `string`',
    ]);
  });

  it('reports an unknown word as a type', () => {
    expect(problemsOf(type('| a | strin | | |'))).toEqual([
      'T.md:9:7: `strin` is not a type; expected a type such as `string`',
    ]);
  });

  it('reports a type with more behind it', () => {
    expect(problemsOf(type('| a | string or nul | | |'))).toEqual([
      'T.md:9:14: `or nul` follows a type that was complete; expected the end of the type, or `or null`',
    ]);
  });

  it('reports a type that ends too early', () => {
    expect(problemsOf(type('| a | list of | | |'))).toEqual([
      'T.md:9:14: the type ends too early; expected a type',
    ]);
  });

  it('reports an id without a proper prefix', () => {
    expect(problemsOf(type('| a | id Feed | | |'))).toEqual([
      'T.md:9:10: an id has no prefix; expected lower-case letters, such as `id feed`',
    ]);
  });

  it('reports a missing value in one of', () => {
    expect(problemsOf(type('| a | one of a, , b | | |'))).toEqual([
      'T.md:9:17: a value is missing in `one of`; expected values with commas between them',
    ]);
  });

  it('reports a value twice in one of', () => {
    expect(problemsOf(type('| a | one of a, b, a | | |'))).toEqual([
      'T.md:9:20: `a` is repeated in `one of`; expected each value once',
    ]);
  });

  it('reports a quote that is not closed', () => {
    expect(problemsOf(type('| a | "x | | |'))).toEqual([
      'T.md:9:7: a quoted string is not JSON; expected a string in double quotes',
    ]);
  });

  it('reports a parenthesis that is not closed', () => {
    expect(problemsOf(type('| a | (list of string | | |'))).toEqual([
      'T.md:9:22: a parenthesis is not closed; expected `)`',
    ]);
  });

  it('reports a token type outside token tables', () => {
    expect(problemsOf(type('| a | color | | |'))).toEqual([
      'T.md:9:7: `color` is for token tables only; expected `string`, or another type of JSON',
    ]);
  });

  it('reports a sign that is no type', () => {
    expect(problemsOf(type('| a | ? | | |'))).toEqual([
      'T.md:9:7: `?` is not a type; expected a type',
    ]);
  });

  it('reports a rule of use inside a type', () => {
    expect(problemsOf(type('| a | list of (string, optional) | | |'))).toEqual([
      'T.md:9:24: a type by itself is neither optional, open nor has a default; expected bounds, step, unique or matches',
    ]);
  });

  it('reports an alias with more than a type in it', () => {
    expect(
      problemsOf(
        '## type A = string, default x\n\n## type B = string 1..2\n\n## type C = string\n| field |\n|---|\n| x |\n',
      ),
    ).toEqual([
      'T.md:6:21: a type by itself is neither optional, open nor has a default; expected bounds, step, unique or matches',
      'T.md:8:20: `1..2` follows a type that was complete; expected a comma and rules',
      'T.md:11:1: a table below a type that its heading defines; expected no table',
    ]);
  });

  it('reports a mistyped rule', () => {
    expect(problemsOf(type('| a | string | optinal | |'))).toEqual([
      'T.md:9:16: unknown rule `optinal`; expected `optional`',
    ]);
  });

  it('reports an unknown rule behind a good one', () => {
    expect(problemsOf(type('| a | string | 1..5, wobbly | |'))).toEqual([
      'T.md:9:22: unknown rule `wobbly`; expected bounds such as `1..120` or `≥ 0`, `step N`, `default VALUE`, `optional`, `unique`, `matches /REGEX/` or `open`',
    ]);
  });

  it('reports bounds of a boolean', () => {
    expect(problemsOf(type('| a | boolean | 1..5 | |'))).toEqual([
      'T.md:9:17: `1..5` does not fit boolean; expected `optional` or `default VALUE` at most',
    ]);
  });

  it('reports a fraction as bound of an integer', () => {
    expect(problemsOf(type('| a | integer | 0..1.5 | |'))).toEqual([
      'T.md:9:17: `0..1.5` does not fit integer; expected a whole number',
    ]);
  });

  it('reports bounds that run backwards', () => {
    expect(problemsOf(type('| a | string | 9..1 | |'))).toEqual([
      'T.md:9:16: `9..1` has a minimum above its maximum; expected `1..9`',
    ]);
  });

  it('reports bounds given twice', () => {
    expect(problemsOf(type('| a | string | 1..5, 2..6 | |'))).toEqual([
      'T.md:9:22: `2..6` repeats another rule; expected each rule once',
    ]);
  });

  it('reports unique on a string', () => {
    expect(problemsOf(type('| a | string | unique | |'))).toEqual([
      'T.md:9:16: `unique` does not fit string; expected `1..120` or `matches /REGEX/`',
    ]);
  });

  it('reports matches on an integer', () => {
    expect(problemsOf(type('| a | integer | matches /a/ | |'))).toEqual([
      'T.md:9:17: `matches /a/` does not fit integer; expected `1..6`, `≥ 0` or `step 1`',
    ]);
  });

  it('reports a broken regular expression', () => {
    expect(problemsOf(type('| a | string | matches /(/ | |'))).toEqual([
      'T.md:9:16: `/(/` is not a regular expression; expected one that JavaScript knows (Invalid regular expression: /(/u: Unterminated group)',
    ]);
  });

  it('reports bounds that leave no number', () => {
    expect(problemsOf(type('| a | number | ≥ 5, < 3 | |'))).toEqual([
      'T.md:9:21: `< 3` allows no number; expected a lower bound below the upper one',
    ]);
  });

  it('reports two lower bounds', () => {
    expect(problemsOf(type('| a | number | ≥ 5, > 3 | |'))).toEqual([
      'T.md:9:21: `> 3` repeats another rule; expected one lower bound',
    ]);
  });

  it('reports a unit on a string', () => {
    expect(problemsOf(type('| a | string | 0px..4px | |'))).toEqual([
      'T.md:9:16: `0px..4px` has a unit, but string has none; expected bounds such as `0..64`',
    ]);
  });

  it('reports a step of zero', () => {
    expect(problemsOf(type('| a | integer | step 0 | |'))).toEqual([
      'T.md:9:17: `step 0` is not a step; expected a number above 0',
    ]);
  });

  it('reports optional beside a default', () => {
    expect(problemsOf(type('| a | string | optional, default x | |'))).toEqual([
      'T.md:9:16: `optional` has no effect beside a default; expected the default alone',
    ]);
  });

  it('reports open on a field', () => {
    expect(problemsOf(type('| a | string | open | |'))).toEqual([
      'T.md:9:16: `open` is for token paths only; expected `map of TYPE` for any keys',
    ]);
  });

  it('reports a count below zero', () => {
    expect(problemsOf(type('| a | list of string | -1..4 | |'))).toEqual([
      'T.md:9:24: `-1..4` is not a count; expected whole numbers from 0',
    ]);
  });

  it('reports an empty rule', () => {
    expect(problemsOf(type('| a | string | , optional | |'))).toEqual([
      'T.md:9:16: an empty rule; expected bounds such as `1..120` or `≥ 0`, `step N`, `default VALUE`, `optional`, `unique`, `matches /REGEX/` or `open`',
    ]);
  });

  it('reports bounds on a named type', () => {
    expect(problemsOf(type('| a | B | 1..4 | |') + '\n## type B = string\n')).toEqual([
      'T.md:9:11: `1..4` does not fit B; expected rules where that type is declared',
    ]);
  });

  it('reports a default out of bounds', () => {
    expect(problemsOf(type('| a | integer | 1..6, default 9 | |'))).toEqual([
      'T.md:9:31: default `9` does not fit the type of `a`; expected an integer 1..6',
    ]);
  });

  it('reports a default that is not in its enum', () => {
    expect(
      problemsOf(
        type('| a | E | default ned | |') + '\n## enum E\n| value |\n|---|\n| red |\n| blue |\n',
      ),
    ).toEqual([
      'T.md:9:19: default `ned` does not fit the type of `a`; expected one of `red`, `blue`',
    ]);
  });

  it('reports a default of several bare words', () => {
    expect(problemsOf(type('| a | string | default two words | |'))).toEqual([
      'T.md:9:24: default `two words` does not fit the type of `a`; expected JSON or a bare word; several words stand in double quotes: "two words"',
    ]);
  });

  it('reports a default object that lacks a field', () => {
    expect(
      problemsOf(
        type('| a | B | default {} | |') +
          '\n## type B\n| field | type |\n|---|---|\n| x | integer |\n',
      ),
    ).toEqual(['T.md:9:19: default `{}` does not fit the type of `a`; expected `x` to be present']);
  });
});

describe('the compiler, of included types', () => {
  const base = '\n## type B\n| field | type |\n|---|---|\n| x | integer |\n';

  it('reports a field that the including type declares as well', () => {
    expect(problemsOf(type('| includes | B | | |\n| x | string | | |') + base)).toEqual([
      'T.md:10:3: field `x` is declared twice in `A`; expected one; the other is in line 15 of T.md',
    ]);
  });

  it('reports a field that two included types declare, at the second', () => {
    expect(
      problemsOf(
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
      problemsOf(type('| includes | B | | |') + base.replace('x | integer', 'includes | A')),
    ).toEqual([
      'T.md:14:14: a type that includes itself: A → B → A; expected includes without a circle',
    ]);
  });

  it('reports rules beside an include, and what is not a type with fields', () => {
    expect(
      problemsOf(
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
    expect(problemsOf('## open type A\n| field | type |\n|---|---|\n| a | string |\n')).toEqual([
      'T.md:6:4: `open` is followed by neither an enum nor a union; expected `open enum NAME` or `open union NAME by FIELD`',
    ]);
  });

  it('reports a type that is sent and read and has an open one', () => {
    expect(
      problemsOf(
        type('| a | list of E | | |') +
          open +
          op('| body | A | | |\n| 200 | A | | |', 'operation putA: PUT /a'),
      ),
    ).toEqual([
      'T.md:9:15: `A` is both sent and read, so it cannot have the open type `E`; expected a type for each side, or a type that is not open',
    ]);
  });

  it('reports an open type as the value of a token', () => {
    expect(problemsOf(tok('| a | E | | none | | A | | |') + open)).toEqual([
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
    expect(problemsOf(patch('| siz | |\n| k | |') + union)).toEqual([
      'T.md:9:3: no variant of `U` has a field `siz`; expected a known name such as `size`',
      'T.md:10:3: `k` selects the variant of `U` and cannot change; expected one of `size`',
    ]);
  });

  it('reports a patch of what is not a union, and one without a name', () => {
    expect(problemsOf(patch('| size | |', 'A') + union + '\n## patch of U\n')).toEqual([
      'T.md:6:15: `A` is not a union; expected the name of a union',
      'T.md:22:4: the heading of this `patch` is not valid; expected `patch NAME of UNION`',
    ]);
  });
});
