import { describe, expect, it } from '@jest/globals';
import { compareModels } from '../src/index.js';
import { modelOf } from './contract.js';
import { op, tok, type } from './rows.js';

/** `severity breaks path: text` of each change between two contract bodies. */
function changes(before: string, after: string): string[] {
  return compareModels(modelOf(before), modelOf(after)).changes.map(
    ({ severity, breaks, path, text }) => `${severity} ${breaks.join('+') || '-'} ${path}: ${text}`,
  );
}

const sent = (row: string): string =>
  type(row) + op('| body | A | | |\n| 204 | nothing | | |', 'operation putA: PUT /a');
const answered = (row: string): string => type(row) + op('| 200 | A | | |');

describe('a type that is sent', () => {
  it.each([
    [
      'a required field added',
      '| a | string | | |',
      '| a | string | | |\n| b | string | | |',
      'major writers A.b: required field added',
    ],
    [
      'an optional field added',
      '| a | string | | |',
      '| a | string | | |\n| b | string | optional | |',
      'minor - A.b: optional field added',
    ],
    [
      'a field removed',
      '| a | string | | |\n| b | string | optional | |',
      '| a | string | | |',
      'major writers A.b: field removed',
    ],
    [
      'bounds tightened',
      '| a | string | 1..9 | |',
      '| a | string | 1..5 | |',
      'major writers A.a: type narrowed from string, 1..9 to string, 1..5',
    ],
    [
      'bounds loosened',
      '| a | integer | 1..9 | |',
      '| a | integer | 0..9 | |',
      'minor - A.a: type widened from integer, 1..9 to integer, 0..9',
    ],
    [
      'bounds moved',
      '| a | integer | 1..9 | |',
      '| a | integer | 2..10 | |',
      'major writers A.a: type changed from integer, 1..9 to integer, 2..10',
    ],
    [
      'a pattern added',
      '| a | string | | |',
      '| a | string | matches /x/ | |',
      'major writers A.a: type narrowed from string to string, matches /x/',
    ],
    [
      'a field made optional',
      '| a | string | | |',
      '| a | string | optional | |',
      'minor - A.a: was required, is optional',
    ],
    [
      'a field made required',
      '| a | string | default x | |',
      '| a | string | | |',
      'major writers A.a: was given a default, is required',
    ],
    [
      'a default changed',
      '| a | string | default x | |',
      '| a | string | default y | |',
      'minor - A.a: default was "x", is "y"',
    ],
    [
      'null allowed',
      '| a | string | | |',
      '| a | string or null | | |',
      'minor - A.a: type widened from string to string or null',
    ],
    [
      'a choice taken away',
      '| a | one of x, y | | |',
      '| a | one of x | | |',
      'major writers A.a: type narrowed from one of x, y to one of x',
    ],
    [
      'a meaning reworded',
      '| a | string | | b |',
      '| a | string | | c |',
      'patch - A.a: meaning reworded',
    ],
    [
      'an integer made a number',
      '| a | integer | | |',
      '| a | number | | |',
      'minor - A.a: type widened from integer to number',
    ],
    [
      'a list made unique',
      '| a | list of string | | |',
      '| a | list of string | unique | |',
      'major writers A.a: type narrowed from list of string to list of string, unique',
    ],
  ])('%s', (_what, before, after, expected) => {
    expect(changes(sent(before), sent(after))).toEqual([expected]);
  });
});

describe('a type that is answered', () => {
  it.each([
    [
      'a field added',
      '| a | string | | |',
      '| a | string | | |\n| b | string | | |',
      'minor - A.b: required field added',
    ],
    [
      'a field removed',
      '| a | string | | |\n| b | string | | |',
      '| a | string | | |',
      'major readers A.b: field removed',
    ],
    [
      'bounds loosened',
      '| a | integer | 1..9 | |',
      '| a | integer | | |',
      'major readers A.a: type widened from integer, 1..9 to integer',
    ],
    [
      'bounds tightened',
      '| a | integer | | |',
      '| a | integer | 1..9 | |',
      'minor - A.a: type narrowed from integer to integer, 1..9',
    ],
    [
      'a field made optional',
      '| a | string | | |',
      '| a | string | optional | |',
      'major readers A.a: was required, is optional',
    ],
    [
      'a choice added',
      '| a | one of x | | |',
      '| a | one of x, y | | |',
      'major readers A.a: type widened from one of x to one of x, y',
    ],
  ])('%s', (_what, before, after, expected) => {
    expect(changes(answered(before), answered(after))).toEqual([expected]);
  });
});

describe('what a type reaches', () => {
  const inner = (values: string, use: string) =>
    `${use}\n## type B\n| field | type |\n|---|---|\n| e | list of E |\n\n## enum E\n| value |\n|---|\n${values}\n`;

  it('breaks readers by a new enum value only where readers meet it', () => {
    const came = (use: string) => changes(inner('| x |', use), inner('| x |\n| y |', use));
    expect(came(answered('| b | B or null | | |'))).toEqual(['major readers E: value `y` added']);
    expect(came(sent('| b | B | optional | |'))).toEqual(['minor - E: value `y` added']);
    expect(came(type('| b | B | | |'))).toEqual(['major readers E: value `y` added']);
  });

  it('breaks all who meet a value that went', () => {
    const use = answered('| b | B | | |');
    expect(changes(inner('| x |\n| y |', use), inner('| x |', use))).toEqual([
      'major readers E: value `y` removed',
    ]);
  });
});

describe('open enums and unions', () => {
  const declared = (open: string, values: string, variants: string) =>
    `\n## ${open}enum E\n| value |\n|---|\n${values}\n\n## ${open}union U by k\n| k | type |\n|---|---|\n${variants}\n\n## type V\n| field | type |\n|---|---|\n| x | string |\n`;
  const read = answered('| e | list of E | | |\n| u | U or null | | |');
  const one = (open: string) => read + declared(open, '| x |', '| x | V |');
  const two = (open: string) => read + declared(open, '| x |\n| y |', '| x | V |\n| y | V |');

  it('grow without breaking readers', () => {
    expect(changes(one('open '), two('open '))).toEqual([
      'minor - E: value `y` added',
      'minor - U: `y` added',
    ]);
    expect(changes(one(''), two(''))).toEqual([
      'major readers E: value `y` added',
      'major readers U: `y` added',
    ]);
  });

  it('break readers when a value goes', () => {
    expect(changes(two('open '), one('open '))).toEqual([
      'major readers E: value `y` removed',
      'major readers U: `y` removed',
    ]);
  });

  it('break readers when they are made open, and nobody when they are made closed', () => {
    expect(changes(one(''), one('open '))).toEqual([
      'major readers E: made open',
      'major readers U: made open',
    ]);
    expect(changes(one('open '), one(''))).toEqual([
      'minor - E: made closed',
      'minor - U: made closed',
    ]);
  });

  it('are no change of a query or a body that names them', () => {
    const written = (open: string) =>
      op(
        '| query e | E | optional | |\n| body | U | | |\n| 200 | text | | |',
        'operation putA: PUT /a',
      ) + declared(open, '| x |', '| x | V |');
    expect(changes(written(''), written('open '))).toEqual([
      'minor - E: made open',
      'minor - U: made open',
    ]);
  });
});

describe('operations', () => {
  const with_ = (rows: string) => op(`${rows}\n| 200 | text | | |`, 'operation getA: GET /a');

  it.each([
    [
      'a required query parameter added',
      '',
      '| query q | string | | |\n',
      'major writers getA.query.q: required query parameter added',
    ],
    [
      'an optional query parameter added',
      '',
      '| query q | string | optional | |\n',
      'minor - getA.query.q: optional query parameter added',
    ],
    [
      'a query parameter removed',
      '| query q | string | optional | |\n',
      '',
      'major writers getA.query.q: query parameter removed',
    ],
    [
      'a bound of a query parameter raised',
      '| query q | integer | 1..9, default 5 | |\n',
      '| query q | integer | 1..99, default 5 | |\n',
      'minor - getA.query.q: type widened from integer, 1..9 to integer, 1..99',
    ],
    [
      'a client method renamed',
      '| client | a.get | | |\n',
      '| client | a.read | | |\n',
      'major readers+writers getA: client was a.get, is a.read',
    ],
    [
      'a hint that asks for If-Match',
      '',
      '| hints | if-match | | |\n',
      'major writers getA: hint `if-match` added',
    ],
    [
      'a key asked of the public',
      '| hints | public | | |\n',
      '',
      'major readers+writers getA: hint `public` removed',
    ],
    ['an answer added', '', '| 202 | text | | |\n', 'major readers getA: answer 202 added'],
    ['a 304 added', '', '| 304 | nothing | | |\n', 'minor - getA: answer 304 added'],
  ])('%s', (_what, before, after, expected) => {
    expect(
      changes(
        with_(before.trim() || '| header x | string | optional | |'),
        with_(after.trim() || '| header x | string | optional | |'),
      ).filter((line) => !line.includes('header')),
    ).toEqual([expected]);
  });

  it('that went, moved or answer otherwise', () => {
    const one = op('| 200 | text | | |');
    expect(changes(one, '## type Z = string\n').slice(1)).toEqual([
      'major readers+writers getA: operation removed',
    ]);
    expect(changes(one, op('| 200 | text | | |', 'operation getA: GET /b'))).toEqual([
      'major readers+writers getA: was GET /a, is GET /b',
    ]);
    expect(changes(one, op('| 200 | html | | |'))).toEqual([
      'major readers getA: answer 200 was text text/plain; charset=utf-8, is html text/html; charset=utf-8',
    ]);
  });
});

describe('codes and events', () => {
  const errors = (rows: string) =>
    `## errors\n| code | status | meaning |\n|---|---|---|\n${rows}\n`;
  const event = (rows: string, topic = 'project') =>
    `## event a.b on ${topic}\n| field | type |\n|---|---|\n${rows}\n`;

  it('reports codes', () => {
    expect(
      changes(
        errors('| a.x | 404 | x |\n| a.y | 404 | y |'),
        errors('| a.y | 409 | z |\n| a.z | 404 | z |'),
      ),
    ).toEqual([
      'major readers a.x: error code removed',
      'minor - a.z: error code added',
      'major readers a.y: status was 404, is 409',
      'patch - a.y: meaning reworded',
    ]);
  });

  it('reports events', () => {
    expect(
      changes(
        event('| x | string |\n| y | string |'),
        event('| x | string |\n| z | string |', 'feed:{x}'),
      ),
    ).toEqual([
      'major readers a.b: topic was project, is feed:{x}',
      'major readers a.b.y: field removed',
      'minor - a.b.z: required field added',
    ]);
  });
});

describe('tokens', () => {
  it.each([
    [
      'a default changed',
      '| a | integer | | 1 | | A | | |',
      '| a | integer | | 2 | | A | | |',
      ['minor - a: default was 1, is 2'],
    ],
    [
      'bounds tightened',
      '| a | integer | 0..9 | 1 | | A | | |',
      '| a | integer | 0..5 | 1 | | A | | |',
      ['major writers a: type narrowed from integer, 0..9 to integer, 0..5'],
    ],
    [
      'bounds loosened',
      '| a | length | 0px..9px | none | | A | | |',
      '| a | length | 0px..99px | none | | A | | |',
      ['major readers a: type widened from length, 0px..9px to length, 0px..99px'],
    ],
    [
      'a path renamed',
      '| a | integer | | 1 | | A | | |',
      '| b | integer | | 1 | | A | | |',
      ['major readers+writers a: token removed', 'minor - b: token added'],
    ],
    [
      'a label reworded',
      '| a | integer | | 1 | | A | | |',
      '| a | integer | | 1 | | B | | |',
      ['patch - a: label reworded'],
    ],
    [
      'inheritance switched on',
      '| a | integer | | 1 | no | A | | |',
      '| a | integer | | 1 | yes | A | | |',
      ['minor - a: inherits now'],
    ],
  ])('%s', (_what, before, after, expected) => {
    expect(changes(tok(before), tok(after))).toEqual(expected);
  });

  it('breaks both sides when a level changes', () => {
    const row = '| a | integer | | 1 | | A | | |';
    expect(changes(tok(row), tok(row, 'tokens A (block faq)'))).toEqual([
      'major readers+writers a: level was element, is block faq',
    ]);
  });
});

describe('the verdict', () => {
  it('is the highestSeverity change', () => {
    const verdict = (before: string, after: string) =>
      compareModels(modelOf(before), modelOf(after)).verdict;
    expect(verdict(type('| a | string | | |'), type('| a | string | | |'))).toBe('none');
    expect(verdict(type('| a | string | | x |'), type('| a | string | | y |'))).toBe('patch');
    expect(verdict(sent('| a | string | | |'), sent('| a | string | optional | |'))).toBe('minor');
    expect(verdict(type('| a | string | | |'), '## type B = string\n')).toBe('major');
  });

  it('takes a count from nothing as no bound', () => {
    const { changes: found } = compareModels(
      modelOf(sent('| a | string | | |')),
      modelOf(sent('| a | string | 0.. | |')),
    );
    expect(found).toMatchObject([{ severity: 'patch', text: 'prose or examples changed' }]);
  });
});
