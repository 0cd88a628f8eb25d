import { afterEach, describe, expect, it } from '@jest/globals';
import { isEnginesError } from '@northstar/contracts';
import type { EnginesError } from '@northstar/contracts';
import type { Fault } from '@northstar/upstreams';
import { openFixture, scope } from './fixture.js';
import type { Fixture, FixtureOptions } from './fixture.js';

let fixture: Fixture;
const open = async (options?: FixtureOptions): Promise<Fixture> =>
  (fixture = await openFixture(options));
afterEach(() => fixture.close());

async function refreshErrorOf(feed_id: string): Promise<EnginesError> {
  const error: unknown = await fixture.store.refresh(scope, feed_id).then(
    (result) => new Error(`The refresh succeeded: ${JSON.stringify(result)}`),
    (reason: unknown) => reason,
  );
  if (isEnginesError(error)) return error;
  throw error;
}

const healthOf = async (feed_id: string) => (await fixture.store.get(scope, feed_id)).health;

describe('When YouTube fails, a refresh', () => {
  it.each<['classic' | 'rpc']>([['classic'], ['rpc']])(
    'reports an invalid key in the %s error format, stops requesting, and never shows the key',
    async (error_front) => {
      await open({ apiKey: 'AIza-very-secret', upstreams: { error_front } });
      const channels = [0, 1, 2].map((index) => fixture.channel(index).handle);
      const feed = await fixture.create({ channels });
      const error = await refreshErrorOf(feed.feed_id);
      expect(error.code).toBe('feed.source_unavailable');
      expect(error.message).toContain('youtube.key_invalid');
      expect(error.errors).toHaveLength(3);
      expect(await healthOf(feed.feed_id)).toMatchObject({
        status: 'degraded',
        last_error: { code: 'youtube.key_invalid' },
      });
      // Requests that were already sent; not one for each channel and attempt.
      expect(fixture.youtube.control.requests('youtube.').length).toBeLessThanOrEqual(3);
      const everything = JSON.stringify([fixture.events, fixture.log, error.errors, error.message]);
      expect(everything).not.toContain('very-secret');
      expect(fixture.log.join()).toContain('key=REDACTED');
    },
  );

  it('reports an exceeded quota and retries when the next day of quota begins', async () => {
    await open();
    const feed = await fixture.create({ channels: [fixture.channel(0).handle] });
    await fixture.store.refresh(scope, feed.feed_id);
    const before = await fixture.rows(feed.feed_id);
    fixture.youtube.control.quota.setLimit(0);
    fixture.advance(900);
    const error = await refreshErrorOf(feed.feed_id);
    // Noon UTC of 1 May is five in the morning Pacific Time; midnight is 07:00 UTC.
    expect(error.retryAfterSeconds).toBe(19 * 3600 - 900);
    expect(await healthOf(feed.feed_id)).toMatchObject({
      next_refresh_at: '2026-05-02T07:00:00.000Z',
      last_error: { code: 'youtube.quota_exceeded', retry_at: '2026-05-02T07:00:00.000Z' },
    });
    expect(await fixture.rows(feed.feed_id)).toEqual(before);
  });

  it('reports a missing key when the source requires the Data API', async () => {
    await open({ apiKey: null });
    const feed = await fixture.create({
      channels: [fixture.channel(0).handle],
      transport: 'data_api',
    });
    expect((await refreshErrorOf(feed.feed_id)).message).toContain('youtube.key_missing');
    expect(fixture.youtube.control.requests()).toHaveLength(0);
  });

  it('reports a source whose only channel is unknown as invalid, with the channel', async () => {
    await open();
    const feed = await fixture.create({ channels: ['@nobody-here'] });
    const error = await refreshErrorOf(feed.feed_id);
    expect(error).toMatchObject({
      code: 'feed.source_invalid',
      message: expect.stringContaining('@nobody-here'),
      errors: [
        {
          path: 'feed_id',
          reason: expect.stringContaining('source.channels[0]: '),
          got: '@nobody-here',
        },
      ],
    });
    expect(await healthOf(feed.feed_id)).toMatchObject({
      status: 'degraded',
      last_error: {
        code: 'youtube.channel_not_found',
        message: expect.stringContaining('@nobody-here'),
      },
    });
  });

  it('stores the other channels when one channel is unknown', async () => {
    await open();
    const feed = await fixture.create({ channels: ['@nobody-here', fixture.channel(2).handle] });
    expect(await fixture.store.refresh(scope, feed.feed_id)).toMatchObject({ status: 'partial' });
    expect((await fixture.rows(feed.feed_id)).length).toBeGreaterThan(30);
    expect(await healthOf(feed.feed_id)).toMatchObject({
      status: 'degraded',
      consecutive_failures: 0,
      last_error: { code: 'youtube.channel_not_found' },
    });
  });

  it('keeps the items of a channel that is closed later, and refreshes the others', async () => {
    await open();
    const [first, second] = [fixture.channel(0), fixture.channel(2)];
    const feed = await fixture.create({ channels: [first.handle, second.handle] });
    await fixture.store.refresh(scope, feed.feed_id);
    const before = (await fixture.rows(feed.feed_id)).length;
    fixture.youtube.control.updateChannel(first.channel_id, { gone: true });
    const fresh = fixture.youtube.control.publishVideo(second.channel_id, { form: 'long' });
    fixture.advance(2 * 86_400);
    const result = await fixture.store.refresh(scope, feed.feed_id);
    expect(result).toMatchObject({ status: 'partial', added: 1, removed: 0 });
    const rows = await fixture.rows(feed.feed_id);
    expect(rows).toHaveLength(before + 1);
    expect(rows.map((row) => row.item_id)).toContain(fresh.video_id);
    expect(await healthOf(feed.feed_id)).toMatchObject({
      last_error: { code: 'youtube.channel_not_found' },
    });
  });

  it('keeps the items of a channel that cannot be found after the source has changed', async () => {
    await open();
    const channels = [fixture.channel(0).handle, fixture.channel(2).handle];
    const feed = await fixture.create({ channels });
    await fixture.store.refresh(scope, feed.feed_id);
    const before = (await fixture.rows(feed.feed_id)).length;
    await fixture.store.update(
      scope,
      feed.feed_id,
      { source: { channels, max_items_per_channel: 500 } },
      1,
    );
    const handle = fixture.channel(0).handle;
    const action = { kind: 'status', status: 500 } as const;
    fixture.youtube.control.addFault({ query: { forHandle: handle }, action });
    expect(await fixture.store.refresh(scope, feed.feed_id)).toMatchObject({
      status: 'partial',
      removed: 0,
    });
    expect(await fixture.rows(feed.feed_id)).toHaveLength(before);
  });

  it.each<[string, Fault, string]>([
    [
      'a malformed response',
      { route: 'youtube.videos.list', action: { kind: 'malformed' } },
      'youtube.malformed',
    ],
    [
      'JSON of another shape',
      {
        route: 'youtube.playlistItems.list',
        action: { kind: 'status', status: 200, body: '{"items":7}' },
      },
      'youtube.malformed',
    ],
    [
      'a playlist without its entries',
      {
        route: 'youtube.playlistItems.list',
        action: { kind: 'status', status: 200, body: '{}' },
      },
      'youtube.malformed',
    ],
    [
      'a playlist with a total and no entries',
      {
        route: 'youtube.playlistItems.list',
        action: {
          kind: 'status',
          status: 200,
          body: '{"items":[],"pageInfo":{"totalResults":124,"resultsPerPage":50}}',
        },
      },
      'youtube.malformed',
    ],
    [
      'a playlist without entries and total',
      {
        route: 'youtube.playlistItems.list',
        action: { kind: 'status', status: 200, body: '{"items":[]}' },
      },
      'youtube.malformed',
    ],
    [
      'a list of videos without items',
      { route: 'youtube.videos.list', action: { kind: 'status', status: 200, body: '{}' } },
      'youtube.malformed',
    ],
    [
      'a list of videos with a total and no items',
      {
        route: 'youtube.videos.list',
        action: {
          kind: 'status',
          status: 200,
          body: '{"items":[],"pageInfo":{"totalResults":50,"resultsPerPage":50}}',
        },
      },
      'youtube.malformed',
    ],
    [
      'an entry without a video',
      {
        route: 'youtube.playlistItems.list',
        action: { kind: 'status', status: 200, body: '{"items":[{}]}' },
      },
      'youtube.malformed',
    ],
    [
      'a 304 without an ETag in the request',
      { route: 'youtube.channels.list', action: { kind: 'not_modified' } },
      'youtube.malformed',
    ],
    [
      'half a response',
      { route: 'youtube.videos.list', action: { kind: 'truncated' } },
      'youtube.malformed',
    ],
    [
      'a connection that is lost inside the response',
      { route: 'youtube.videos.list', action: { kind: 'cut' } },
      'upstream.network',
    ],
    [
      'a connection without a response',
      { route: 'youtube.channels.list', action: { kind: 'refuse' } },
      'upstream.network',
    ],
    [
      'a late response',
      { route: 'youtube.playlistItems.list', action: { kind: 'delay', ms: 60_000 } },
      'upstream.timeout',
    ],
    [
      'a slow response',
      { route: 'youtube.videos.list', action: { kind: 'drip', chunk_bytes: 10, every_ms: 20 } },
      'upstream.timeout',
    ],
    ['500', { action: { kind: 'status', status: 500 } }, 'youtube.unavailable'],
    [
      '503 with a long Retry-After',
      { action: { kind: 'status', status: 503, headers: { 'retry-after': '7200' } } },
      'youtube.unavailable',
    ],
    [
      '404 of the playlist',
      {
        route: 'youtube.playlistItems.list',
        action: {
          kind: 'status',
          status: 404,
          body: '{"error":{"code":404,"message":"No <code>playlistId</code>","errors":[{"reason":"playlistNotFound"}]}}',
        },
      },
      'youtube.playlist_not_found',
    ],
    [
      'a response that is too large',
      {
        route: 'youtube.videos.list',
        action: { kind: 'status', status: 200, body: `{"x":"${'a'.repeat(600_000)}"}` },
      },
      'upstream.too_large',
    ],
  ])('reports %s, loses nothing, and recovers in the next refresh', async (_case, fault, code) => {
    await open({ client: { retries: 1, timeoutMs: 400, maxBytes: 500_000 } });
    const feed = await fixture.create({ channels: [fixture.channel(2).handle] });
    await fixture.store.refresh(scope, feed.feed_id);
    const before = await fixture.rows(feed.feed_id);
    fixture.youtube.control.publishVideo(fixture.channel(2).channel_id, { form: 'long' });
    fixture.youtube.control.addFault(fault);
    fixture.advance(2 * 86_400);
    const error = await refreshErrorOf(feed.feed_id);
    expect(error).toMatchObject({ code: 'feed.source_unavailable' });
    expect(error.errors).toMatchObject([
      {
        path: 'feed_id',
        reason: expect.stringContaining(`source.channels[0]: ${code}`),
        got: fixture.channel(2).handle,
      },
    ]);
    expect(await healthOf(feed.feed_id)).toMatchObject({
      status: 'degraded',
      last_error: { code },
    });
    expect(await fixture.rows(feed.feed_id)).toEqual(before);
    fixture.youtube.control.clearFaults();
    expect(await fixture.store.refresh(scope, feed.feed_id)).toMatchObject({
      added: 1,
      removed: 0,
    });
    expect(await healthOf(feed.feed_id)).toMatchObject({ status: 'ok', last_error: null });
  });

  it('retries after a temporary error and counts every request', async () => {
    await open();
    const feed = await fixture.create({ channels: [fixture.channel(2).handle] });
    fixture.youtube.control.addFault({
      route: 'youtube.channels.list',
      times: 1,
      action: { kind: 'status', status: 503 },
    });
    fixture.youtube.control.addFault({
      route: 'youtube.videos.list',
      times: 1,
      action: { kind: 'cut' },
    });
    const result = await fixture.store.refresh(scope, feed.feed_id);
    expect(result.status).toBe('changed');
    expect(result.cost.requests).toBe(fixture.youtube.control.requests('youtube.').length);
  });

  it('is next due after a long Retry-After', async () => {
    await open();
    const feed = await fixture.create({ channels: [fixture.channel(2).handle] });
    fixture.youtube.control.addFault({
      action: { kind: 'status', status: 503, headers: { 'retry-after': '7200' } },
    });
    expect((await refreshErrorOf(feed.feed_id)).retryAfterSeconds).toBe(7200);
    const { next_refresh_at } = await healthOf(feed.feed_id);
    expect(Date.parse(next_refresh_at ?? '') - fixture.now().getTime()).toBe(7_200_000);
  });

  it('removes no video when videos.list omits a whole page', async () => {
    await open();
    const feed = await fixture.create({ channels: [fixture.channel(2).handle] });
    await fixture.store.refresh(scope, feed.feed_id);
    const before = (await fixture.rows(feed.feed_id)).length;
    fixture.youtube.control.addFault({
      route: 'youtube.videos.list',
      action: {
        kind: 'status',
        status: 200,
        body: '{"kind":"youtube#videoListResponse","items":[],"pageInfo":{"totalResults":0}}',
      },
    });
    fixture.advance(2 * 86_400);
    expect(await fixture.store.refresh(scope, feed.feed_id)).toMatchObject({ removed: 0 });
    expect(await fixture.rows(feed.feed_id)).toHaveLength(before);
  });

  it('removes no video when the second page has no entries', async () => {
    await open();
    const feed = await fixture.create({ channels: [fixture.channel(0).handle] });
    await fixture.store.refresh(scope, feed.feed_id);
    const before = await fixture.rows(feed.feed_id);
    fixture.youtube.control.addFault({
      route: 'youtube.playlistItems.list',
      when: ({ query }) => query.has('pageToken'),
      action: { kind: 'status', status: 200, body: '{}' },
    });
    fixture.advance(2 * 86_400);
    expect(await refreshErrorOf(feed.feed_id)).toMatchObject({ code: 'feed.source_unavailable' });
    expect(await fixture.rows(feed.feed_id)).toEqual(before);
  });

  it('removes all videos when the playlist has no entries and a total of 0', async () => {
    await open();
    const feed = await fixture.create({ channels: [fixture.channel(2).handle] });
    const { added } = await fixture.store.refresh(scope, feed.feed_id);
    fixture.youtube.control.addFault({
      route: 'youtube.playlistItems.list',
      action: {
        kind: 'status',
        status: 200,
        body: '{"items":[],"pageInfo":{"totalResults":0,"resultsPerPage":50}}',
      },
    });
    fixture.advance(2 * 86_400);
    expect(await fixture.store.refresh(scope, feed.feed_id)).toMatchObject({ removed: added });
    expect(await healthOf(feed.feed_id)).toMatchObject({ status: 'ok' });
  });

  it('ends and reports a timeout', async () => {
    await open({ store: { leaseSeconds: 1 } });
    const feed = await fixture.create({ channels: [fixture.channel(2).handle] });
    fixture.youtube.control.addFault({ action: { kind: 'delay', ms: 60_000 } });
    expect(await refreshErrorOf(feed.feed_id)).toMatchObject({ code: 'feed.source_unavailable' });
    expect(await healthOf(feed.feed_id)).toMatchObject({ last_error: { code: 'refresh.timeout' } });
  });
});
