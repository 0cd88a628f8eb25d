import { describe, expect, it } from '@jest/globals';
import { contract, problemsOf } from '../contract.js';
import { type } from '../rows.js';

describe('the compiler, of document', () => {
  it('reports a file without front matter', () => {
    expect(problemsOf({ path: 'T.md', text: '# T\n' })).toEqual([
      'T.md:1:1: no front matter; expected `contract`, `version` and `uses` between two lines of `---`',
    ]);
  });

  it('reports front matter that is not YAML', () => {
    expect(problemsOf({ path: 'T.md', text: '---\ncontract: [\n---\n' })).toEqual([
      'T.md:2:12: front matter is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
    ]);
  });

  it('reports unknown front matter, with the nearest known', () => {
    expect(
      problemsOf({ path: 'T.md', text: '---\ncontract: T\nversion: 1.0.0\nusse: []\n---\n' }),
    ).toEqual(['T.md:4:1: unknown front matter `usse`; expected a known name such as `uses`']);
  });

  it('reports a version that is not semantic', () => {
    expect(problemsOf(contract('', { version: '1.0' }))).toEqual([
      'T.md:3:10: no semantic version; expected `version: 1.0.0`',
    ]);
  });

  it('reports a contract name in small letters', () => {
    expect(problemsOf(contract('', { contract: 'feeds' }))).toEqual([
      'feeds.md:2:11: no contract name; expected `contract: NAME` in capitals',
    ]);
  });

  it('reports uses that is not a list', () => {
    expect(problemsOf(contract('', { uses: 'COMMON' }))).toEqual([
      'T.md:4:7: `uses` is not a list of contract names; expected `uses: [COMMON]`',
    ]);
  });

  it('reports a used contract that does not exist', () => {
    expect(
      problemsOf(contract('', { uses: '[COMON]' }), contract('', { contract: 'COMMON' })),
    ).toEqual([
      'T.md:4:7: unknown contract `COMON` in `uses`; expected a known name such as `COMMON`',
    ]);
  });

  it('reports two contracts of one name', () => {
    expect(problemsOf(contract(''), { ...contract(''), path: 'U.md' })).toEqual([
      'U.md:2:11: contract `T` is repeated; expected one; the other is T.md',
    ]);
  });

  it('reports contracts that use one another', () => {
    expect(
      problemsOf(
        contract('', { contract: 'A', uses: '[B]' }),
        contract('', { contract: 'B', uses: '[A]' }),
      ),
    ).toEqual([
      'A.md:4:7: A uses B, which uses A again; expected contracts that do not use one another in a circle',
      'B.md:4:7: B uses A, which uses B again; expected contracts that do not use one another in a circle',
    ]);
  });

  it('reports a heading of level 3 above every heading of level 2', () => {
    expect(problemsOf('### early\n## late\n')).toEqual([
      'T.md:6:1: a heading of level 3 above every heading of level 2; expected level 2 first',
    ]);
  });

  it('reports a declaration without a table', () => {
    expect(problemsOf('## type A\nwords\n')).toEqual([
      'T.md:6:1: a declaration without a table; expected a table with the columns field, type',
    ]);
  });

  it('reports a second table', () => {
    expect(problemsOf(type('| a | string | | |') + '\n\nx\n\n| a |\n|---|\n| b |\n')).toEqual([
      'T.md:14:1: a second table in one declaration; expected one table, or a heading of level 4 above a table that is prose',
    ]);
  });

  it('reports an unknown column and the missing one', () => {
    expect(
      problemsOf('## type A\n| field | typ | meaning |\n|---|---|---|\n| a | string | |\n'),
    ).toEqual([
      'T.md:7:1: the table has no column `type`; expected the columns field, type',
      'T.md:7:11: unknown column `typ`; expected a known name such as `type`',
    ]);
  });

  it('reports a column that is repeated', () => {
    expect(
      problemsOf('## type A\n| field | type | type |\n|---|---|---|\n| a | string | |\n'),
    ).toEqual(['T.md:7:18: column `type` is repeated; expected each column once']);
  });

  it('reports a cell beyond the last column', () => {
    expect(
      problemsOf('## type A\n| field | type |\n|---|---|\n| a | string | optional |\n'),
    ).toEqual(['T.md:9:16: a cell beyond the last column; expected a `\\|` where a bar is meant']);
  });

  it('reports a table without rows', () => {
    expect(problemsOf('## type A\n| field | type |\n|---|---|\n')).toEqual([
      'T.md:7:1: a table without rows; expected at least one row',
    ]);
  });

  it('reports an empty cell that must be filled', () => {
    expect(problemsOf(type('| a | | | |'))).toEqual([
      'T.md:9:1: the cell `type` is empty; expected a value',
    ]);
  });

  it('reports headings that start like a declaration and are none', () => {
    expect(
      problemsOf(
        '## type lower\n\n## union U\n\n## operation Get: GET /a\n\n## operation get: FETCH /a\n\n## operation get: GET a/b\n\n## operation get GET /a\n\n## event x on project\n\n## event a.b on everything\n\n## tokens T (level block)\n\n## errors everywhere\n\n## enum\n',
      ),
    ).toEqual([
      'T.md:6:9: `lower` is not a name; expected PascalCase, as in `type NAME` or `type NAME = TYPE`',
      'T.md:8:4: the heading of this `union` is not valid; expected `union NAME by FIELD`',
      "T.md:10:14: `Get` is not an operation's name; expected camelCase",
      'T.md:12:19: `FETCH` is not a method; expected `GET`, `POST`, `PUT`, `PATCH`, `DELETE`',
      'T.md:14:23: `a/b` is not a path; expected like `/feeds/{feed_id}` or `/feeds/{feed_id}:refresh`',
      'T.md:16:4: the heading of this `operation` is not valid; expected `operation NAME: METHOD /path`',
      "T.md:18:10: `x` is not an event's name; expected lower-case words joined by dots, such as `feed.updated`",
      'T.md:20:17: `everything` is not a topic; expected `project`, or like `feed:{feed_id}`',
      'T.md:22:4: the heading of this `tokens` is not valid; expected `tokens NAME` and then `(level page)`, `(level element)`, `(level graph)` or `(block KIND)`',
      'T.md:24:4: the heading of this `errors` is not valid; expected `errors`, or `errors for …`',
      'T.md:26:8: the enum has no name; expected PascalCase, as in `enum NAME`',
    ]);
  });
});

describe('the compiler', () => {
  it('reports problems of several files at once, sorted by position', () => {
    const one = contract('## type a\n\n## type B\nno table\n', { contract: 'ONE' });
    const two = contract('## enum c\n', { contract: 'TWO' });
    expect(problemsOf(two, one).map((line) => line.slice(0, 11))).toEqual([
      'ONE.md:6:9:',
      'ONE.md:8:1:',
      'TWO.md:6:9:',
    ]);
  });

  it('reports a declaring word that was mistyped', () => {
    expect(problemsOf('## operatoin getA: GET /a\n\n## errrors\n')).toEqual([
      'T.md:6:4: `operatoin` is not a declaration; expected `operation`, or a capital letter',
      'T.md:8:4: `errrors` is not a declaration; expected `errors`, or a capital letter',
    ]);
  });

  it('takes every other heading as prose, and its tables and JSON with it', () => {
    expect(
      problemsOf(
        '# Title\n\n## What it is\n\n| any | table |\n|---|---|\n| x | y |\n\n```json\n{ broken\n```\n',
      ),
    ).toEqual([]);
  });

  it('points into a cell behind backticks and escaped bars', () => {
    const row = '| `a` | `string` | `matches /a\\|b/`, `optinal` |';
    expect(problemsOf(`## type A\n| field | type | rules |\n|---|---|---|\n${row}\n`)).toEqual([
      'T.md:9:39: unknown rule `optinal`; expected `optional`',
    ]);
  });
});
