import { describe, expect, it } from '@jest/globals';
import { problemsOf } from '../contract.js';
import { tok } from '../rows.js';

describe('the compiler, of tokens', () => {
  it('reports bad cells in a token table', () => {
    expect(
      problemsOf(
        tok(
          '| a.b | strng | | none | | A | | |\n| A.b | string | | none | | A | | |\n| a.c | string | optional | none | | A | | |\n| a.d | date | | none | | A | | |',
        ),
      ),
    ).toEqual([
      'T.md:9:9: `strng` is not a type; expected a type such as `string`',
      'T.md:10:3: `A.b` is not a token path; expected snake_case words joined by dots',
      'T.md:11:18: a token is always optional, and its default has its own column; expected bounds, step, unique, matches or open',
      'T.md:12:9: `date` is not a type of tokens; expected `string`, `timestamp` or another token type',
    ]);
  });

  it('reports braces that do not match', () => {
    expect(
      problemsOf(
        tok(
          '| a.{b,c | string | | none | | A | | |\n| a.{x,y} | string | | none | | {X} | | |\n| a.{x,x} | string | | none | | X | | |\n| a.{m,n} | string | | none | | {a}{b} | | |',
        ),
      ),
    ).toEqual([
      'T.md:9:5: a brace list is not closed; expected `{one,two}`',
      'T.md:10:33: a brace list of the label is shorter than its path’s; expected as many words',
      'T.md:11:5: a brace list has a word twice; expected each word once',
      'T.md:12:33: the label has 2 brace lists, its path 1; expected as many, or none',
    ]);
  });

  it('reports a token path that is repeated', () => {
    expect(
      problemsOf(
        tok('| a.b | string | | none | | A | | |\n| a.{b,c} | string | | none | | A | | |'),
      ),
    ).toEqual(['T.md:10:3: token path `a.b` is repeated; expected one; the other is at T.md:9']);
  });

  it('reports paths with an undefined star', () => {
    expect(
      problemsOf(
        tok(
          '| a.* | family Fnt | | | | A | | |\n| b | family Fnt | | | | A | | |\n| c.* | string | | none | | A | | |\n| d | string | open | none | | A | | |\n| e.* | overrides of level all | | none | | A | | |\n| f.* | family | | | | | | |',
        ),
      ),
    ).toEqual([
      'T.md:9:16: unknown family `Fnt`; expected a declared family',
      'T.md:10:3: `b` does not end in `.*`; expected `.*` for a family or for overrides',
      'T.md:11:9: `c.*` does not define its star; expected `family NAME`, `overrides of level LEVEL` or the rule `open`',
      'T.md:12:3: `d` does not end in `.*`; expected `.*` for an open path',
      'T.md:13:9: `overrides of level all` is not a level; expected `overrides of level element`',
      'T.md:14:9: `family` is not a family; expected `family NAME`',
    ]);
  });

  it('reports token cells that do not fit', () => {
    expect(
      problemsOf(
        tok(
          '| a | integer | 0..4 | 9 | | A | | |\n| b | string | | → c | | A | | |\n| c | integer | | → a | maybe | A | | |\n| d | string | | → a | | A | B | |\n| e | string | | → a | | A | | x |\n| f | length | 0..4 | none | | A | | |\n| g | string | | | | A | | |\n| h | string | | none | | | | |',
        ),
      ),
    ).toEqual([
      'T.md:9:24: default `9` does not fit its type; expected an integer 0..4',
      'T.md:11:25: `maybe` is not a value of `inherits`; expected `yes` or `no`',
      'T.md:12:30: `B` is not a group; expected snake_case',
      'T.md:13:32: `x` is not a step; expected a number above 0',
      'T.md:14:16: `0..4` has no unit; expected a unit, such as `0px..64px`',
      'T.md:15:1: the cell `default` is empty; expected a value',
      'T.md:16:1: the cell `label` is empty; expected a value',
    ]);
  });

  it('reports defaults that refer to the wrong path', () => {
    expect(
      problemsOf(
        tok(
          '| a | integer | | 1 | | A | | |\n| b | string | | → a | | A | | |\n| c | string | | → b | | A | | |\n| d | string | | → q | | A | | |',
        ),
      ),
    ).toEqual([
      'T.md:10:3: default of `b` is of another type: `a` is integer; expected a path of type string',
      'T.md:11:3: default of `c` refers to `b`, which is a reference itself; expected a path with a value or none',
      'T.md:12:3: default of `d` refers to an unknown path `q`; expected a known path such as `a`',
    ]);
  });

  it('reports an inherited page token', () => {
    expect(
      problemsOf(tok('| a | string | | none | yes | A | | |', 'tokens A (level page)')),
    ).toEqual([
      'T.md:9:3: a page token belongs to the canvas root and cannot be inherited; expected `no`',
    ]);
  });

  it('reports problems of a family', () => {
    expect(
      problemsOf(
        '## family F\n| path | type | default | label |\n|---|---|---|---|\n| x | family G | none | X |\n| y.* | string | none | X |\n| z | integer | no | X |\n',
      ),
    ).toEqual([
      'T.md:9:7: a family cannot use another family; expected the type of a value',
      'T.md:10:9: `y.*` does not define its star; expected `family NAME`, `overrides of level LEVEL` or the rule `open`',
      'T.md:11:17: default `no` does not fit its type; expected an integer',
    ]);
  });
});
