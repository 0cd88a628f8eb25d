import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestHost } from './support/start-host.js';
import type { TestHost } from './support/start-host.js';
import { send, problemOf } from './support/http.js';

let host: TestHost;
beforeAll(async () => {
  host = await startTestHost({ STORAGE_URL: 'pglite:memory' });
  await send(`${host.url}/canvas`, { json: { canvas_id: 'home', kind: 'page' } });
}, 60_000);
afterAll(() => host.stop());

const nested = (depth: number, opened: string, closed: string) =>
  opened.repeat(depth) + '1' + closed.repeat(depth);
const list = (depth: number) => nested(depth, '[', ']');
const object = (depth: number) => nested(depth, '{"in":', '}');
const setting = (value: string) =>
  `{"type":"set_token","base_rev":0,"args":{"token_path":"text.color","value":${value}}}`;

const bodies: readonly (readonly [string, (deep: string) => string])[] = [
  ['/canvas', (deep) => `{"canvas_id":"deep","kind":"page","name":${deep}}`],
  ['/canvas', (deep) => `{"kind":"page","nmae":${deep}}`],
  ['/canvas', (deep) => deep],
  ['/canvas/home/commands', setting],
  [
    '/canvas/home/commands',
    (deep) => `{"type":"set_token","base_rev":0,"actor":${deep},"args":{"token_path":"text.case"}}`,
  ],
  ['/canvas/home/commands', (deep) => `{"type":${deep},"base_rev":0}`],
  ['/tokens/scopes/project', setting],
  ['/canvas/home/design_tokens', (deep) => `{"base_rev":0,"document":{"brand":${deep}}}`],
  ['/canvas/home/design_tokens', (deep) => `{"base_rev":0,"document":{},"mapping":${deep}}`],
  [
    '/feeds',
    (deep) =>
      `{"name":"Talks","source_kind":"youtube","source":{"channels":["@a"],"more":${deep}}}`,
  ],
];

describe.each(bodies)('A body for %s', (path, body) => {
  it.each([
    ['5,000 lists deep', list(5_000)],
    ['5,000 objects deep', object(5_000)],
    ['half a million lists deep', list(500_000)],
  ])('that is %s gets a problem with the allowed depth', async (_depth, deep) => {
    const response = await send(host.url + path, { raw: body(deep) });
    const problem = problemOf(response);
    expect([problem.status, problem.code]).toEqual([400, 'request.invalid']);
    expect(problem.errors).toEqual([
      {
        path: 'body',
        reason: 'has objects or lists nested more than 128 deep',
        expected: 'each value nested at most 100 deep, the whole body at most 128',
      },
    ]);
  });

  it('that is 110 deep is an error of the client, too', async () => {
    const response = await send(host.url + path, { raw: body(list(110)) });
    expect([400, 422]).toContain(problemOf(response).status);
  });
});

describe('A value', () => {
  it('nested 101 deep gets a problem with the allowed depth', async () => {
    const response = await send(`${host.url}/canvas/home/commands`, { raw: setting(list(101)) });
    expect(problemOf(response).errors).toEqual([
      expect.objectContaining({
        path: 'body.args.value',
        reason: 'must be a JSON value nested at most 100 deep',
        got: 'a value nested more than 100 deep',
      }),
    ]);
  });

  it.each([
    ['1e400', 'Infinity'],
    ['-1e400', '-Infinity'],
    ['{"a":[1,1e400]}', { a: [1, 'Infinity'] }],
  ])('%s gets a problem with the largest number', async (value, got) => {
    const response = await send(`${host.url}/canvas/home/commands`, { raw: setting(value) });
    const problem = problemOf(response);
    expect([problem.status, problem.code]).toEqual([400, 'request.invalid']);
    expect(problem.errors).toEqual([
      expect.objectContaining({
        path: 'body.args.value',
        reason: 'must have finite numbers only, up to 1.7976931348623157e+308',
        got,
      }),
    ]);
  });
});
