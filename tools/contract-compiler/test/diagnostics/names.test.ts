import { describe, expect, it } from '@jest/globals';
import { contract, problemsOf } from '../contract.js';
import { type } from '../rows.js';

describe('the compiler, of names', () => {
  it('reports an unknown name, with the nearest known', () => {
    expect(
      problemsOf(type('| a | list of Fed | | |') + '\n## enum Feed\n| value |\n|---|\n| x |\n'),
    ).toEqual(['T.md:9:15: unknown name `Fed`; expected a known name such as `Feed`']);
  });

  it('reports an unknown name with none near it', () => {
    expect(problemsOf(type('| a | Xyzzyx | | |'))).toEqual([
      'T.md:9:7: unknown name `Xyzzyx`; expected a declared enum, type or union',
    ]);
  });

  it('reports a name of a contract that is not used', () => {
    expect(
      problemsOf(
        contract(type('| a | Feed | | |')),
        contract('## enum Feed\n| value |\n|---|\n| x |\n', { contract: 'FEEDS' }),
      ),
    ).toEqual([
      'T.md:9:7: `Feed` is declared in FEEDS, which T does not use; expected `uses: [FEEDS]` in the front matter',
    ]);
  });

  it('reports a name declared twice', () => {
    expect(problemsOf('## enum A\n| value |\n|---|\n| x |\n' + type('| a | string | | |'))).toEqual(
      ['T.md:10:9: name `A` is repeated; expected one; the other is at T.md:6'],
    );
  });

  it('reports an enum value that is repeated', () => {
    expect(problemsOf('## enum A\n| value |\n|---|\n| x |\n| x |\n')).toEqual([
      'T.md:10:3: value `x` is repeated; expected one; the other is in line 9',
    ]);
  });

  it('reports a name that the compiled code takes', () => {
    expect(problemsOf('## type ErrorCode = string\n')).toEqual([
      'T.md:6:9: the name `ErrorCode` is reserved for the compiled code; expected another name',
    ]);
  });

  it('reports a name kept for the input of another', () => {
    expect(problemsOf('## type A = string\n## type AInput = string\n')).toEqual([
      'T.md:7:9: the name `AInput` is reserved for the input of `A`; expected another name',
    ]);
  });

  it('reports a name kept for a form of an open type', () => {
    expect(
      problemsOf('## open enum A\n| value |\n|---|\n| x |\n\n## type KnownA = string\n'),
    ).toEqual([
      'T.md:11:9: the name `KnownA` is a form of the open type `A`; expected another name',
    ]);
  });

  it('reports types that need one another', () => {
    expect(
      problemsOf(type('| b | B | | |') + '\n## type B\n| field | type |\n|---|---|\n| a | A |\n'),
    ).toEqual([
      'T.md:14:7: a type that always contains itself: A → B → A; expected `optional`, `or null` or a list somewhere in the circle',
    ]);
  });

  it('reports a type that is itself', () => {
    expect(problemsOf('## type A = A\n')).toEqual([
      'T.md:6:13: a type that always contains itself: A → A; expected `optional`, `or null` or a list somewhere in the circle',
    ]);
  });

  it('reports variants of a union with the same discriminant', () => {
    expect(
      problemsOf(
        '## union U by kind\n| kind | type |\n|---|---|\n| a | A |\n| b | E |\n' +
          type('| kind | "b" | | |') +
          '\n## enum E\n| value |\n|---|\n| x |\n',
      ),
    ).toEqual([
      'T.md:9:7: `A.kind` is not always `"a"`; expected the type `"a"` for it, or no such field',
      'T.md:10:7: `E` is not an object type; expected a `type` with fields',
    ]);
  });

  it('reports a union without its discriminant’s column', () => {
    expect(problemsOf('## union U by kind\n| kin | type |\n|---|---|\n| a | A |\n')).toEqual([
      'T.md:7:1: the table has no column `kind`; expected the columns kind, type',
      'T.md:7:3: unknown column `kin`; expected a known name such as `kind`',
    ]);
  });

  it('reports a union variant that is not a name', () => {
    expect(
      problemsOf('## union U by kind\n| kind | type |\n|---|---|\n| a | list of A |\n'),
    ).toEqual([
      'T.md:9:7: `list of A` is not a type of a union; expected the name of a declared object type',
    ]);
  });

  it('reports a discriminant that is repeated', () => {
    expect(
      problemsOf(
        '## union U by kind\n| kind | type |\n|---|---|\n| a | A |\n| a | A |\n' +
          type('| x | string | | |'),
      ),
    ).toEqual(['T.md:10:3: kind `a` is repeated; expected one; the other is in line 9']);
  });

  it('reports problems of error codes', () => {
    expect(
      problemsOf(
        '## errors\n| code | status | meaning |\n|---|---|---|\n| Feed | 404 | x |\n| a.b | 200 | x |\n| a.c | 404 | x |\n| a.c | 404 | x |\n| a.d | 404 | |\n',
      ),
    ).toEqual([
      'T.md:9:3: `Feed` is not an error code; expected lower-case words joined by dots, such as `feed.not_found`',
      'T.md:10:9: `200` is not an error status; expected an HTTP status from 400 to 599',
      'T.md:12:3: error code `a.c` is repeated; expected one; the other is at T.md:11',
      'T.md:13:1: the cell `meaning` is empty; expected a value',
    ]);
  });
});
