import { describe, expect, it } from '@jest/globals';
import { problemsOf } from '../contract.js';
import { op, type } from '../rows.js';

describe('the compiler, of operations', () => {
  it('reports a path’s param without a row', () => {
    expect(problemsOf(op('| 200 | nothing | | |', 'operation getA: GET /a/{id}'))).toEqual([
      'T.md:6:24: `{id}` of the path has no row; expected a row `param id`',
    ]);
  });

  it('reports a param that the path does not have', () => {
    expect(
      problemsOf(
        op('| param ib | string | | |\n| 200 | nothing | | |', 'operation getA: GET /a/{id}'),
      ),
    ).toEqual([
      'T.md:6:24: `{id}` of the path has no row; expected a row `param id`',
      'T.md:9:9: the path has no `{ib}`; expected a known name such as `id`',
    ]);
  });

  it('reports an unknown error code', () => {
    expect(
      problemsOf(
        op('| 200 | nothing | | |\n| errors | feed.not_fond | | |') +
          '\n## errors\n| code | status | meaning |\n|---|---|---|\n| feed.not_found | 404 | x |\n',
      ),
    ).toEqual([
      'T.md:10:12: unknown error code `feed.not_fond`; expected a known code such as `feed.not_found`',
    ]);
  });

  it('reports a name in params and query', () => {
    expect(
      problemsOf(
        op(
          '| query q | string | | |\n| param q | string | | |\n| 200 | nothing | | |',
          'operation getA: GET /a/{q}',
        ),
      ),
    ).toEqual([
      'T.md:9:9: `q` is in the query and in the params; expected a name in one of params, query and body',
    ]);
  });

  it('reports a name in query and body', () => {
    expect(
      problemsOf(
        op(
          '| query b | string | | |\n| body | A | | |\n| 200 | nothing | | |',
          'operation getA: POST /a',
        ) + type('| b | string | | |'),
      ),
    ).toEqual([
      'T.md:10:10: `b` is in the body and in the query; expected a name in one of params, query and body',
    ]);
  });

  it('reports a body of GET', () => {
    expect(
      problemsOf(op('| body | A | | |\n| 200 | nothing | | |') + type('| b | string | | |')),
    ).toEqual(['T.md:9:10: GET has no body; expected `query` rows, or another method']);
  });

  it('reports an unknown hint', () => {
    expect(problemsOf(op('| hints | read-ony | | |'))).toEqual([
      'T.md:9:11: unknown hint `read-ony`; expected `read-only`',
    ]);
  });

  it('reports parts that are none', () => {
    expect(
      problemsOf(
        op(
          '| parm q | string | | |\n| bdy | A | | |\n| 201 | list of A | | |\n| 204 | A | | |\n| 418 | text | | |\n| client | Feeds.create | | |\n| 200 | nothing | optional | |',
        ),
      ),
    ).toEqual([
      'T.md:9:3: unknown part `parm q`; expected `param NAME`',
      'T.md:10:3: unknown part `bdy`; expected `body`',
      'T.md:11:9: `list of A` is not an answer; expected the name of a declared type, `nothing`, `json`, `event stream`, or `text`, `html` or `bytes` with a media type',
      'T.md:12:9: 204 has no content; expected `nothing`',
      'T.md:13:3: 418 is not the status of an answer; expected one of 200, 201, 202, 204, 304, 503',
      'T.md:14:12: `Feeds.create` is not a client method; expected `group.verb` in snake_case, such as `feeds.create`',
      'T.md:15:19: rules do not fit `200`; expected an empty cell',
    ]);
  });

  it('reports a client method and a path that stand twice', () => {
    expect(
      problemsOf(
        op('| 200 | nothing | | |\n| client | a.b | | |') +
          op('| 200 | nothing | | |\n| client | a.b | | |', 'operation getB: GET /a'),
      ),
    ).toEqual([
      'T.md:11:24: path `GET /a` is repeated; expected one; the other is at T.md:6',
      'T.md:15:12: client method `a.b` is repeated; expected one; the other is at T.md:10',
    ]);
  });

  it('reports values that cannot be read from text', () => {
    expect(
      problemsOf(
        op(
          '| query a | list of integer | | |\n| query b | string or null | | |\n| header X-A | integer | | |\n| param c | list of string | | |\n| 200 | nothing | | |',
          'operation getA: GET /a/{c}',
        ),
      ),
    ).toEqual([
      'T.md:9:9: `a` is a list of what cannot be separated by commas; expected a list of strings',
      'T.md:10:9: `b` cannot be null in a query; expected `optional`',
      'T.md:11:10: header `x-a` is not a string; expected `string` or another type of strings',
      'T.md:12:9: `c` cannot be read from a path; expected a string, a number or a boolean',
    ]);
  });

  it('reports an optional param', () => {
    expect(
      problemsOf(
        op(
          '| param c | string | optional | |\n| 200 | nothing | | |',
          'operation getA: GET /a/{c}',
        ),
      ),
    ).toEqual(['T.md:9:22: a param is always required; expected neither `optional` nor a default']);
  });

  it('reports a query parameter twice, and an unknown answer', () => {
    expect(
      problemsOf(op('| query q | string | | |\n| query q | string | | |\n| 200 | Z | | |')),
    ).toEqual([
      'T.md:10:3: part `query q` is repeated; expected one; the other is in line 9',
      'T.md:11:9: unknown name `Z`; expected a declared enum, type or union',
    ]);
  });

  it('reports an operation that is repeated', () => {
    expect(
      problemsOf(
        op('| 200 | nothing | | |') + op('| 200 | nothing | | |', 'operation getA: GET /b'),
      ),
    ).toEqual(['T.md:10:14: operation `getA` is repeated; expected one; the other is at T.md:6']);
  });

  it('reports topics that name no string of the event', () => {
    expect(
      problemsOf(
        '## event a.b on feed:{feed_id}\n| field | type |\n|---|---|\n| feed | string |\n\n## event a.b on feed:{x}\n| field | type |\n|---|---|\n| x | integer |\n',
      ),
    ).toEqual([
      'T.md:6:17: the event has no field `feed_id` for its topic; expected one of `feed`',
      'T.md:11:10: name `ABData` is repeated; expected one; the other is at T.md:6',
      'T.md:11:10: event `a.b` is repeated; expected one; the other is at T.md:6',
      'T.md:14:3: `x` names the topic but is not always a string; expected a required string',
    ]);
  });

  it('reports bodies, limits and media types that are none', () => {
    expect(
      problemsOf(
        op(
          '| body | form list of A | | |\n| query "a b" | string | optional | |\n| query hub.mode | string | optional | |\n| 200 | text plain | | |\n| 202 | bytes image/png | 5 MB | |\n| 201 | json | ≤ 1 KiB | |',
          'operation putA: PUT /a',
        ),
      ),
    ).toEqual([
      'T.md:9:10: `form list of A` is not a body; expected the name of a declared type, `form NAME` or `raw`',
      'T.md:10:3: unknown part `query "a b"`; expected `query NAME`',
      'T.md:11:9: `hub.mode` is not the name of a query; expected snake_case, or another name in double quotes',
      'T.md:12:9: `text plain` is not an answer; expected the name of a declared type, `nothing`, `json`, `event stream`, or `text`, `html` or `bytes` with a media type',
      'T.md:13:27: `5 MB` is not a size; expected a limit such as `≤ 64 KiB`',
      'T.md:14:16: rules do not fit `201`; expected an empty cell',
    ]);
  });

  it('reports a form with a field that cannot be read from text', () => {
    expect(
      problemsOf(
        op('| body | form A | ≤ 64 KiB | |\n| 204 | nothing | | |', 'operation putA: PUT /a') +
          type('| a | list of integer | | |'),
      ),
    ).toEqual([
      'T.md:9:10: `a` is a list of what cannot be separated by commas; expected a list of strings',
    ]);
  });

  it('reports a parameter with the name of raw bytes', () => {
    expect(
      problemsOf(
        op(
          '| query body | string | | |\n| body | raw | | |\n| 204 | nothing | | |',
          'operation putA: PUT /a',
        ),
      ),
    ).toEqual([
      'T.md:10:10: `body` is in the body and in the query; expected a name in one of params, query and body',
    ]);
  });
});
