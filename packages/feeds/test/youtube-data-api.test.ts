import { afterEach, describe, expect, it } from '@jest/globals';
import { YouTubeDetails } from '@northstar/contracts';
import { openFixture, scope } from './fixture.js';
import type { Fixture, FixtureOptions } from './fixture.js';

let fixture: Fixture;
const open = async (options?: FixtureOptions): Promise<Fixture> =>
  (fixture = await openFixture(options));
afterEach(() => fixture.close());

const publicVideos = (index: number) =>
  fixture.youtube.control
    .videos(fixture.channel(index).channel_id)
    .filter((video) => video.state === 'public');
const idsOf = (rows: readonly { item_id?: string; video_id?: string }[]) =>
  rows.map((row) => row.item_id ?? row.video_id).sort();
const requestsOf = (route: string) => fixture.youtube.control.requests(`youtube.${route}`);

describe('A feed that is read through the Data API', () => {
  it('has every public video of a channel, with the details of the contract', async () => {
    await open();
    const feed = await fixture.create({ channels: [fixture.channel(0).handle] });
    const result = await fixture.store.refresh(scope, feed.feed_id);
    const videos = publicVideos(0);
    expect(result).toMatchObject({
      status: 'changed',
      added: videos.length,
      removed: 0,
      head_rev: 1,
    });
    const rows = await fixture.rows(feed.feed_id);
    expect(idsOf(rows)).toEqual(idsOf(videos));
    for (const video of videos) {
      const row = rows.find((one) => one.item_id === video.video_id);
      const details = YouTubeDetails.parse(row?.details);
      const isUpcoming = ['live', 'upcoming', 'premiere'].includes(video.form);
      expect({ ...row, details }).toMatchObject({
        title: video.title,
        origin: fixture.channel(0).channel_id,
        published_at: new Date(Math.floor(video.published_at / 1000) * 1000).toISOString(),
        url: `https://www.youtube.com/watch?v=${video.video_id}`,
        details: {
          description: video.description,
          duration_seconds: isUpcoming ? null : video.duration_seconds,
          live: video.form === 'live' ? 'live' : isUpcoming ? 'upcoming' : 'none',
          availability: 'available',
        },
      });
    }
  });

  it('counts its requests and quota units exactly', async () => {
    await open();
    const feed = await fixture.create({ channels: [fixture.channel(0).handle] });
    const { cost } = await fixture.store.refresh(scope, feed.feed_id);
    expect(cost.requests).toBe(requestsOf('').length);
    expect(cost.quota_units).toBe(fixture.youtube.control.quota.spent('demo-key'));
    expect(cost.quota_units).toBeGreaterThan(4);
  });

  it.each([
    ['an id', () => fixture.channel(0).channel_id],
    ['a URL with a handle', () => `https://www.youtube.com/${fixture.channel(0).handle}/videos`],
    ['a user name', () => 'https://www.youtube.com/user/northstarkitchen'],
    ['a custom name through its page', () => 'youtube.com/c/NorthstarKitchen'],
  ])('finds a channel by %s', async (_case, name) => {
    await open();
    const feed = await fixture.create({ channels: [name()] });
    await fixture.store.refresh(scope, feed.feed_id);
    expect(idsOf(await fixture.rows(feed.feed_id))).toEqual(idsOf(publicVideos(0)));
  });

  it('reads the uploads playlist of the channel when it cannot be derived from its id', async () => {
    await open();
    const { channel_id, uploads } = fixture.channel(2);
    expect(uploads).not.toBe(`UU${channel_id.slice(2)}`);
    const feed = await fixture.create({ channels: [channel_id] });
    await fixture.store.refresh(scope, feed.feed_id);
    expect(idsOf(await fixture.rows(feed.feed_id))).toEqual(idsOf(publicVideos(2)));
  });

  it('costs two units when nothing has changed, and reports all items as unchanged', async () => {
    await open();
    const feed = await fixture.create({ channels: [fixture.channel(2).handle] });
    const first = await fixture.store.refresh(scope, feed.feed_id);
    fixture.youtube.control.clearRequests();
    fixture.advance(900);
    const again = await fixture.store.refresh(scope, feed.feed_id);
    expect(again).toEqual({
      status: 'unchanged',
      added: 0,
      changed: 0,
      removed: 0,
      unchanged: first.added,
      head_rev: 1,
      cost: { requests: 2, quota_units: 2 },
    });
    expect(requestsOf('').map((request) => request.status)).toEqual([304, 304]);
    expect(fixture.events.filter((event) => event.name === 'feed.updated')).toHaveLength(1);
  });

  it('finds new videos, and reads up to the first page without any', async () => {
    await open();
    const { channel_id, handle } = fixture.channel(0);
    const feed = await fixture.create({ channels: [handle] });
    await fixture.store.refresh(scope, feed.feed_id);
    fixture.advance(900);
    const made = [1, 2, 3].map(() =>
      fixture.youtube.control.publishVideo(channel_id, { form: 'long' }),
    );
    fixture.youtube.control.clearRequests();
    const result = await fixture.store.refresh(scope, feed.feed_id);
    expect(result).toMatchObject({
      status: 'changed',
      added: 3,
      changed: 0,
      removed: 0,
      head_rev: 2,
    });
    expect(requestsOf('playlistItems.list')).toHaveLength(2);
    expect(fixture.events.at(-1)).toMatchObject({
      name: 'feed.updated',
      topic: `feed:${feed.feed_id}`,
      data: {
        head_rev: 2,
        removed: [],
        truncated: false,
        summary: { added: 3, item_count: publicVideos(0).length },
      },
    });
    expect(idsOf(await fixture.rows(feed.feed_id))).toEqual(idsOf(publicVideos(0)));
    expect(made).toHaveLength(3);
  });

  it('finds more new videos than fit in a page', async () => {
    await open();
    const { channel_id, handle } = fixture.channel(2);
    const feed = await fixture.create({ channels: [handle] });
    await fixture.store.refresh(scope, feed.feed_id);
    for (let count = 0; count < 120; count += 1) {
      fixture.advance(60);
      fixture.youtube.control.publishVideo(channel_id, { form: 'long' });
    }
    expect(await fixture.store.refresh(scope, feed.feed_id)).toMatchObject({
      added: 120,
      removed: 0,
    });
    expect(idsOf(await fixture.rows(feed.feed_id))).toEqual(idsOf(publicVideos(2)));
    const event = fixture.events.findLast((one) => one.name === 'feed.updated');
    expect(event?.data).toMatchObject({ truncated: true, summary: { added: 120 } });
  });

  it('updates a new title and an ended broadcast of known videos', async () => {
    await open();
    const { channel_id, handle } = fixture.channel(0);
    const live = fixture.youtube.control.publishVideo(channel_id, { form: 'live' });
    const feed = await fixture.create({ channels: [handle] });
    await fixture.store.refresh(scope, feed.feed_id);
    const other = publicVideos(0)[5];
    fixture.advance(900);
    fixture.youtube.control.updateVideo(live.video_id, {
      form: 'was_live',
      duration_seconds: 3600,
    });
    fixture.youtube.control.updateVideo(other?.video_id ?? '', { title: 'A new title' });
    expect(await fixture.store.refresh(scope, feed.feed_id)).toMatchObject({
      added: 0,
      changed: 2,
      removed: 0,
    });
    const rows = await fixture.rows(feed.feed_id);
    expect(rows.find((row) => row.item_id === live.video_id)?.details).toMatchObject({
      live: 'none',
      duration_seconds: 3600,
    });
    expect(rows.find((row) => row.item_id === other?.video_id)?.title).toBe('A new title');
  });

  describe('when videos are removed', () => {
    it('drops private and deleted videos, whatever their playlist entries contain', async () => {
      await open();
      const feed = await fixture.create({ channels: [fixture.channel(0).handle] });
      await fixture.store.refresh(scope, feed.feed_id);
      const [, second, , fourth, , sixth] = publicVideos(0);
      fixture.youtube.control.makePrivate(second?.video_id ?? '', { claims_public: true });
      fixture.youtube.control.deleteVideo(fourth?.video_id ?? '', { lacks_thumbnails: true });
      fixture.youtube.control.deleteVideo(sixth?.video_id ?? '');
      fixture.advance(900);
      expect(await fixture.store.refresh(scope, feed.feed_id)).toMatchObject({
        added: 0,
        changed: 0,
        removed: 3,
      });
      expect(idsOf(await fixture.rows(feed.feed_id))).toEqual(idsOf(publicVideos(0)));
    });

    it('marks them when the source requires it, and drops none', async () => {
      await open();
      const feed = await fixture.create({
        channels: [fixture.channel(0).handle],
        unavailable: 'mark',
      });
      const { added } = await fixture.store.refresh(scope, feed.feed_id);
      const [first, second] = publicVideos(0);
      fixture.youtube.control.makePrivate(first?.video_id ?? '');
      fixture.youtube.control.deleteVideo(second?.video_id ?? '');
      fixture.advance(900);
      expect(await fixture.store.refresh(scope, feed.feed_id)).toMatchObject({
        added: 0,
        changed: 2,
        removed: 0,
      });
      const rows = await fixture.rows(feed.feed_id);
      expect(rows).toHaveLength(added);
      const availability = (id: string | undefined) =>
        YouTubeDetails.parse(rows.find((row) => row.item_id === id)?.details).availability;
      expect([availability(first?.video_id), availability(second?.video_id)]).toEqual([
        'private',
        'deleted',
      ]);
    });

    it('removes an unlisted video, which is missing in the playlist but not in videos.list', async () => {
      await open();
      const feed = await fixture.create({ channels: [fixture.channel(0).handle] });
      await fixture.store.refresh(scope, feed.feed_id);
      fixture.youtube.control.updateVideo(publicVideos(0)[3]?.video_id ?? '', {
        state: 'unlisted',
      });
      fixture.advance(900);
      expect(await fixture.store.refresh(scope, feed.feed_id)).toMatchObject({
        removed: 1,
        changed: 0,
      });
      expect(idsOf(await fixture.rows(feed.feed_id))).toEqual(idsOf(publicVideos(0)));
    });

    it('removes an old video within a day, with a full read', async () => {
      await open();
      const feed = await fixture.create({ channels: [fixture.channel(0).handle] });
      await fixture.store.refresh(scope, feed.feed_id);
      const old = publicVideos(0).at(-1)?.video_id ?? '';
      fixture.youtube.control.deleteVideo(old);
      fixture.advance(900);
      expect(await fixture.store.refresh(scope, feed.feed_id)).toMatchObject({ removed: 0 });
      fixture.advance(24 * 3600);
      expect(await fixture.store.refresh(scope, feed.feed_id)).toMatchObject({ removed: 1 });
      expect(idsOf(await fixture.rows(feed.feed_id))).toEqual(idsOf(publicVideos(0)));
    });

    it('removes an old video immediately with depth=full', async () => {
      await open();
      const feed = await fixture.create({ channels: [fixture.channel(0).handle] });
      await fixture.store.refresh(scope, feed.feed_id);
      fixture.youtube.control.deleteVideo(publicVideos(0).at(-1)?.video_id ?? '');
      expect(await fixture.store.refresh(scope, feed.feed_id, { depth: 'full' })).toMatchObject({
        removed: 1,
      });
    });
  });

  it('stays correct while videos are published, hidden, shown and deleted', async () => {
    await open();
    const { control } = fixture.youtube;
    const { channel_id, handle } = fixture.channel(0);
    const feed = await fixture.create({ channels: [handle], max_items_per_channel: 1000 });
    await fixture.store.refresh(scope, feed.feed_id);
    for (let step = 0; step < 40; step += 1) {
      fixture.advance(3600);
      const newest = control.videos(channel_id).slice(0, 30);
      const at = (offset: number) => newest[(step * 7 + offset) % newest.length]?.video_id ?? '';
      if (step % 2 === 0) control.publishVideo(channel_id, { form: 'long' });
      if (step % 3 === 0) control.makePrivate(at(1));
      if (step % 4 === 0) control.updateVideo(at(2), { state: 'public' });
      if (step % 5 === 0) control.deleteVideo(at(3));
      await fixture.store.refresh(scope, feed.feed_id);
      expect([step, idsOf(await fixture.rows(feed.feed_id))]).toEqual([
        step,
        idsOf(publicVideos(0)),
      ]);
    }
  });

  it('omits Shorts with longform_only, and keeps live and upcoming videos', async () => {
    await open();
    const { channel_id, handle } = fixture.channel(0);
    fixture.youtube.control.publishVideo(channel_id, { form: 'short', duration_seconds: 179 });
    fixture.youtube.control.publishVideo(channel_id, { form: 'live' });
    fixture.youtube.control.publishVideo(channel_id, { form: 'upcoming' });
    const feed = await fixture.create({ channels: [handle], filters: { longform_only: true } });
    await fixture.store.refresh(scope, feed.feed_id);
    const long = publicVideos(0).filter((video) => video.form !== 'short');
    expect(long.length).toBeLessThan(publicVideos(0).length);
    expect(idsOf(await fixture.rows(feed.feed_id))).toEqual(idsOf(long));
  });

  it('reads at most max_items_per_channel videos, newest first', async () => {
    await open();
    const feed = await fixture.create({
      channels: [fixture.channel(0).handle],
      max_items_per_channel: 60,
    });
    await fixture.store.refresh(scope, feed.feed_id);
    expect(requestsOf('playlistItems.list')).toHaveLength(2);
    const newest = fixture.youtube.control
      .videos(fixture.channel(0).channel_id)
      .filter((video) => video.state !== 'withheld' && video.state !== 'unlisted')
      .slice(0, 60)
      .filter((video) => video.state === 'public');
    expect(idsOf(await fixture.rows(feed.feed_id))).toEqual(idsOf(newest));
  });

  it('reads a channel with two names only one time', async () => {
    await open();
    const { channel_id, handle } = fixture.channel(2);
    const feed = await fixture.create({ channels: [handle, channel_id] });
    const result = await fixture.store.refresh(scope, feed.feed_id);
    expect(result).toMatchObject({ status: 'changed', added: publicVideos(2).length });
    expect(requestsOf('playlistItems.list')).toHaveLength(1);
  });

  it('replaces the videos of a channel when the source changes to another one', async () => {
    await open();
    const feed = await fixture.create({ channels: [fixture.channel(0).handle] });
    await fixture.store.refresh(scope, feed.feed_id);
    await fixture.store.update(
      scope,
      feed.feed_id,
      { source: { channels: [fixture.channel(1).handle] } },
      1,
    );
    await fixture.store.refresh(scope, feed.feed_id);
    expect(idsOf(await fixture.rows(feed.feed_id))).toEqual(idsOf(publicVideos(1)));
  });
});
