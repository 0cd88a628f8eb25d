import { afterEach, describe, expect, it } from '@jest/globals';
import { YouTubeDetails } from '@northstar/contracts';
import { openFixture, scope } from './fixture.js';
import type { Fixture, FixtureOptions } from './fixture.js';

let fixture: Fixture;
const open = async (options?: FixtureOptions): Promise<Fixture> =>
  (fixture = await openFixture({ apiKey: null, ...options }));
afterEach(() => fixture.close());

const publicVideos = (index: number) =>
  fixture.youtube.control
    .videos(fixture.channel(index).channel_id)
    .filter((video) => video.state === 'public');
const newest = (index: number) =>
  publicVideos(index)
    .slice(0, 15)
    .map((video) => video.video_id)
    .sort();
const ids = async (feed_id: string) =>
  (await fixture.rows(feed_id)).map((row) => row.item_id).sort();

describe('A feed that is read through Atom', () => {
  it.each([0, 1, 2])(
    'has the fifteen newest videos of channel %d, without a key',
    async (index) => {
      await open();
      const feed = await fixture.create({ channels: [fixture.channel(index).channel_id] });
      const result = await fixture.store.refresh(scope, feed.feed_id);
      expect(result).toMatchObject({ added: 15, cost: { requests: 1, quota_units: 0 } });
      expect(await ids(feed.feed_id)).toEqual(newest(index));
      for (const row of await fixture.rows(feed.feed_id)) {
        const video = publicVideos(index).find((one) => one.video_id === row.item_id);
        expect(row).toMatchObject({
          title: video?.title,
          origin: fixture.channel(index).channel_id,
        });
        expect(YouTubeDetails.parse(row.details)).toMatchObject({
          description: video?.description,
          duration_seconds: null,
          live: null,
          short: video?.form === 'short',
        });
      }
    },
  );

  it.each([
    ['a handle', () => fixture.channel(0).handle],
    ['a user name', () => 'youtube.com/user/northstarkitchen'],
    ['a custom name', () => 'https://m.youtube.com/c/NorthstarKitchen/about'],
  ])(
    'finds a channel by %s through the feed link of its page, with one request',
    async (_case, name) => {
      await open();
      const feed = await fixture.create({ channels: [name()] });
      await fixture.store.refresh(scope, feed.feed_id);
      fixture.advance(900);
      await fixture.store.refresh(scope, feed.feed_id);
      expect(await ids(feed.feed_id)).toEqual(newest(0));
      expect(fixture.youtube.control.requests('youtube.page')).toHaveLength(1);
    },
  );

  it('is not due again while the response is fresh', async () => {
    await open();
    const feed = await fixture.create({ channels: [fixture.channel(0).channel_id] }, 60);
    await fixture.store.refresh(scope, feed.feed_id);
    const { health } = await fixture.store.get(scope, feed.feed_id);
    expect(Date.parse(health.next_refresh_at ?? '') - fixture.now().getTime()).toBe(900_000);
  });

  it('adds new videos and keeps those that left the fifteen', async () => {
    await open();
    const { channel_id } = fixture.channel(0);
    const feed = await fixture.create({ channels: [channel_id] });
    await fixture.store.refresh(scope, feed.feed_id);
    fixture.advance(900);
    fixture.youtube.control.publishVideo(channel_id, { form: 'long' });
    expect(await fixture.store.refresh(scope, feed.feed_id)).toMatchObject({
      added: 1,
      removed: 0,
      unchanged: 14,
    });
    expect(await ids(feed.feed_id)).toHaveLength(16);
  });

  it('removes a recent video that is gone', async () => {
    await open();
    const feed = await fixture.create({ channels: [fixture.channel(0).channel_id] });
    await fixture.store.refresh(scope, feed.feed_id);
    const gone = publicVideos(0)[4]?.video_id ?? '';
    fixture.youtube.control.deleteVideo(gone);
    fixture.advance(900);
    // The sixteenth video becomes the fifteenth.
    expect(await fixture.store.refresh(scope, feed.feed_id)).toMatchObject({
      added: 1,
      removed: 1,
    });
    expect(await ids(feed.feed_id)).not.toContain(gone);
  });

  it('omits a video whose link is that of a Short', async () => {
    await open();
    const { channel_id } = fixture.channel(0);
    const short = fixture.youtube.control.publishVideo(channel_id, { form: 'short' });
    const feed = await fixture.create({ channels: [channel_id], filters: { longform_only: true } });
    await fixture.store.refresh(scope, feed.feed_id);
    const stored = await ids(feed.feed_id);
    expect(stored).not.toContain(short.video_id);
    expect(stored).toEqual(
      publicVideos(0)
        .slice(0, 15)
        .filter((video) => video.form !== 'short')
        .map((video) => video.video_id)
        .sort(),
    );
  });

  it('is used with an API key when the source requires it', async () => {
    await open({ apiKey: 'demo-key' });
    const feed = await fixture.create({
      channels: [fixture.channel(0).channel_id],
      transport: 'atom',
    });
    await fixture.store.refresh(scope, feed.feed_id);
    expect(fixture.youtube.control.quota.spent('demo-key')).toBe(0);
    expect(await ids(feed.feed_id)).toHaveLength(15);
  });

  it.each([404, 500])('keeps its items in an outage with status %d', async (status) => {
    await open({ client: { retries: 0 } });
    const feed = await fixture.create({ channels: [fixture.channel(0).channel_id] });
    await fixture.store.refresh(scope, feed.feed_id);
    fixture.youtube.control.addFault({ route: 'youtube.feed', action: { kind: 'status', status } });
    for (const expected of ['degraded', 'degraded', 'failing']) {
      fixture.advance(86_400);
      await expect(fixture.store.refresh(scope, feed.feed_id)).rejects.toMatchObject({
        code: 'feed.source_unavailable',
      });
      const { health, item_count } = await fixture.store.get(scope, feed.feed_id);
      expect(health).toMatchObject({
        status: expected,
        last_error: {
          code: 'youtube.feed_unavailable',
          message: expect.stringContaining(String(status)),
        },
      });
      expect(item_count).toBe(15);
    }
    fixture.youtube.control.clearFaults();
    await fixture.store.refresh(scope, feed.feed_id);
    expect(await fixture.store.get(scope, feed.feed_id)).toMatchObject({
      item_count: 15,
      health: { status: 'ok', consecutive_failures: 0, last_error: null },
    });
  });

  it('reports a handle without a page as an invalid source', async () => {
    await open();
    const feed = await fixture.create({ channels: ['@nobody-here'] });
    await expect(fixture.store.refresh(scope, feed.feed_id)).rejects.toMatchObject({
      code: 'feed.source_invalid',
      errors: [
        {
          path: 'feed_id',
          reason: expect.stringContaining('source.channels[0]: '),
          got: '@nobody-here',
        },
      ],
    });
  });
});
