import { afterEach, describe, expect, it } from '@jest/globals';
import { YouTubeDetails } from '@northstar/contracts';
import { openStand, scope } from './stand.js';
import type { Stand, StandOptions } from './stand.js';

let stand: Stand;
const open = async (options?: StandOptions): Promise<Stand> =>
  (stand = await openStand({ apiKey: null, ...options }));
afterEach(() => stand.close());

const publicVideos = (index: number) =>
  stand.youtube.control
    .videos(stand.channel(index).channel_id)
    .filter((video) => video.state === 'public');
const newest = (index: number) =>
  publicVideos(index)
    .slice(0, 15)
    .map((video) => video.video_id)
    .sort();
const ids = async (feed_id: string) => (await stand.rows(feed_id)).map((row) => row.item_id).sort();

describe('A feed that is read through Atom', () => {
  it.each([0, 1, 2])(
    'has the fifteen newest videos of channel %d, without a key',
    async (index) => {
      await open();
      const feed = await stand.create({ channels: [stand.channel(index).channel_id] });
      const result = await stand.store.refresh(scope, feed.feed_id);
      expect(result).toMatchObject({ added: 15, cost: { requests: 1, quota_units: 0 } });
      expect(await ids(feed.feed_id)).toEqual(newest(index));
      for (const row of await stand.rows(feed.feed_id)) {
        const video = publicVideos(index).find((one) => one.video_id === row.item_id);
        expect(row).toMatchObject({ title: video?.title, origin: stand.channel(index).channel_id });
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
    ['a handle', () => stand.channel(0).handle],
    ['a user name', () => 'youtube.com/user/northstarkitchen'],
    ['a custom name', () => 'https://m.youtube.com/c/NorthstarKitchen/about'],
  ])(
    'finds a channel by %s through the feed link of its page, with one request',
    async (_case, name) => {
      await open();
      const feed = await stand.create({ channels: [name()] });
      await stand.store.refresh(scope, feed.feed_id);
      stand.advance(900);
      await stand.store.refresh(scope, feed.feed_id);
      expect(await ids(feed.feed_id)).toEqual(newest(0));
      expect(stand.youtube.control.requests('youtube.page')).toHaveLength(1);
    },
  );

  it('is not due again while the response is fresh', async () => {
    await open();
    const feed = await stand.create({ channels: [stand.channel(0).channel_id] }, 60);
    await stand.store.refresh(scope, feed.feed_id);
    const { health } = await stand.store.get(scope, feed.feed_id);
    expect(Date.parse(health.next_refresh_at ?? '') - stand.now().getTime()).toBe(900_000);
  });

  it('adds new videos and keeps those that left the fifteen', async () => {
    await open();
    const { channel_id } = stand.channel(0);
    const feed = await stand.create({ channels: [channel_id] });
    await stand.store.refresh(scope, feed.feed_id);
    stand.advance(900);
    stand.youtube.control.publishVideo(channel_id, { form: 'long' });
    expect(await stand.store.refresh(scope, feed.feed_id)).toMatchObject({
      added: 1,
      removed: 0,
      unchanged: 14,
    });
    expect(await ids(feed.feed_id)).toHaveLength(16);
  });

  it('removes a recent video that is gone', async () => {
    await open();
    const feed = await stand.create({ channels: [stand.channel(0).channel_id] });
    await stand.store.refresh(scope, feed.feed_id);
    const gone = publicVideos(0)[4]?.video_id ?? '';
    stand.youtube.control.deleteVideo(gone);
    stand.advance(900);
    // The sixteenth video becomes the fifteenth.
    expect(await stand.store.refresh(scope, feed.feed_id)).toMatchObject({ added: 1, removed: 1 });
    expect(await ids(feed.feed_id)).not.toContain(gone);
  });

  it('omits a video whose link is that of a Short', async () => {
    await open();
    const { channel_id } = stand.channel(0);
    const short = stand.youtube.control.publishVideo(channel_id, { form: 'short' });
    const feed = await stand.create({ channels: [channel_id], filters: { longform_only: true } });
    await stand.store.refresh(scope, feed.feed_id);
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
    const feed = await stand.create({ channels: [stand.channel(0).channel_id], transport: 'atom' });
    await stand.store.refresh(scope, feed.feed_id);
    expect(stand.youtube.control.quota.spent('demo-key')).toBe(0);
    expect(await ids(feed.feed_id)).toHaveLength(15);
  });

  it.each([404, 500])('keeps its items in an outage with status %d', async (status) => {
    await open({ client: { retries: 0 } });
    const feed = await stand.create({ channels: [stand.channel(0).channel_id] });
    await stand.store.refresh(scope, feed.feed_id);
    stand.youtube.control.addFault({ route: 'youtube.feed', action: { kind: 'status', status } });
    for (const expected of ['degraded', 'degraded', 'failing']) {
      stand.advance(86_400);
      await expect(stand.store.refresh(scope, feed.feed_id)).rejects.toMatchObject({
        code: 'feed.source_unavailable',
      });
      const { health, item_count } = await stand.store.get(scope, feed.feed_id);
      expect(health).toMatchObject({
        status: expected,
        last_error: {
          code: 'youtube.feed_unavailable',
          message: expect.stringContaining(String(status)),
        },
      });
      expect(item_count).toBe(15);
    }
    stand.youtube.control.clearFaults();
    await stand.store.refresh(scope, feed.feed_id);
    expect(await stand.store.get(scope, feed.feed_id)).toMatchObject({
      item_count: 15,
      health: { status: 'ok', consecutive_failures: 0, last_error: null },
    });
  });

  it('reports a handle without a page as an invalid source', async () => {
    await open();
    const feed = await stand.create({ channels: ['@nobody-here'] });
    await expect(stand.store.refresh(scope, feed.feed_id)).rejects.toMatchObject({
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
