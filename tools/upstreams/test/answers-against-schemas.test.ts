import { describe, expect, it } from '@jest/globals';
import { commonParameters, methodRules } from '../src/youtube/parameters.js';
import type { ParameterRule } from '../src/youtube/parameters.js';
import { emulator } from './emulator.js';
import { everyAnswer } from './schemas/every-answer.js';
import {
  readDiscovery,
  rulesFromDiscovery,
  schemasFromDiscovery,
} from './schemas/from-discovery.js';
import { schemasFromTypes } from './schemas/from-types.js';
import { createCheck } from './schemas/json-schema.js';

const check = createCheck(schemasFromTypes());

it('returns only fields that the types of @googleapis/youtube have', async () => {
  const answers = await everyAnswer(await emulator());
  expect(answers.length).toBeGreaterThan(15);
  for (const { schema, body } of answers) expect(check(schema, body)).toEqual([]);
});

it('detects an unknown field, a wrong type and a null', () => {
  expect(check('VideoListResponse', { items: [{ id: 'x', snippets: {} }] })).toHaveLength(1);
  expect(check('VideoListResponse', { items: [{ statistics: { viewCount: 7 } }] })).toHaveLength(1);
  expect(check('PlaylistItemListResponse', { nextPageToken: null })).toHaveLength(1);
});

/** All strings whose key matches `names`, with the key. */
function strings(value: unknown, names: RegExp): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]: [string, unknown]) =>
    names.test(key) && typeof below !== 'object' ? [[key, below]] : strings(below, names),
  );
}

it('writes times, counts and durations in the formats of the reference', async () => {
  const bodies = (await everyAnswer(await emulator())).map((one) => one.body);
  const forms: [RegExp, RegExp][] = [
    [/publishedAt$|Time$|PublishedAt$/, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/],
    [/^(view|like|favorite|comment|video|subscriber)Count$|^concurrentViewers$/, /^\d+$/],
    [/^duration$/, /^P(\d+D)?(T(\d+H)?(\d+M)?(\d+S)?)?$/],
    [/^etag$/, /^[\w-]{27}$/],
    [/^videoId$/, /^[\w-]{11}$/],
    [/^channelId$/, /^UC[\w-]{22}$/],
    [/^liveBroadcastContent$/, /^(none|upcoming|live|completed)$/],
    [/^privacyStatus$/, /^(public|unlisted|private|privacyStatusUnspecified)$/],
  ];
  for (const [names, form] of forms) {
    const found = strings(bodies, names);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(([, text]) => typeof text !== 'string' || !form.test(text))).toEqual([]);
  }
});

/** Google's own description of the API, which is not part of this repository: see the README. */
const path = process.env['UPSTREAM_DISCOVERY'];

const plain = (rules: Readonly<Record<string, ParameterRule>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => {
      const { login: ours, ...described } = rule;
      return [name, ours === undefined ? rule : described];
    }),
  );

if (path !== undefined) {
  describe(`against ${path}`, () => {
    const discovery = readDiscovery(path);

    it('responds as the schemas describe', async () => {
      const check = createCheck(schemasFromDiscovery(discovery));
      const wrong: string[] = [];
      for (const { schema, body } of await everyAnswer(await emulator())) {
        // YouTube returns this for deleted videos, although its description does not list it.
        const text = JSON.stringify(body).replaceAll('privacyStatusUnspecified', 'private');
        wrong.push(...check(schema, JSON.parse(text)));
      }
      expect(wrong).toEqual([]);
    });

    it.each(Object.entries(methodRules))('accepts the parameters of %s.list', (method, rule) => {
      const described = discovery.resources[method]?.methods.list?.parameters ?? {};
      expect(plain(rule.parameters)).toEqual(rulesFromDiscovery(described));
    });

    it('accepts the parameters of every method', () => {
      expect(plain(commonParameters)).toEqual(rulesFromDiscovery(discovery.parameters));
    });
  });
}
