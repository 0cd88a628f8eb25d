import { at, feedId, newEvent, newFeed, newItem, otherProject, scope } from './samples.js';
import type { Stage } from './stage.js';

/** Making, reading, listing and deleting feeds. */
export function feedCases(stage: Stage): void {
  const { describe, it, expect } = stage.kit;

  describe('keeps feeds, and', () => {
    it('gives a new feed back whole, with its scope and its counters at the beginning', async () => {
      const feed = newFeed(1, {
        name: 'Grüße, 世界 👋',
        source: { channels: ['@ünïcode'], nested: { empty: {}, list: [1, 2.5, null, true] } },
        state: { etag: '"abc\\"' },
      });
      const event = newEvent(1, feed.feed_id, 'feed.created');
      const made = await stage.repository.createFeed(scope, feed, event, { limit: 5 });
      const whole = {
        ...feed,
        ...scope,
        surface_id: null,
        version: 1,
        head_rev: 0,
        item_count: 0,
        cover_image_url: null,
      };
      expect(made).toEqual({ feed: whole, replayed: false });
      expect(await stage.repository.getFeed(scope, feed.feed_id)).toEqual(whole);
      expect(await stage.events()).toEqual([event]);
    });

    it('has no feed under an id that was never given', async () => {
      expect(await stage.repository.getFeed(scope, feedId(9))).toBeNull();
      expect(
        await stage.repository.listItems(scope, feedId(9), { sort: 'newest', limit: 5 }),
      ).toBeNull();
    });

    it('lists the latest made first, of one moment the greater id first', async () => {
      await stage.create(2, { created_at: at(50) });
      await stage.create(1, { created_at: at(50) });
      await stage.create(3, { created_at: at(10) });
      await stage.create(4, { created_at: at(90) });
      const all = await stage.repository.listFeeds(scope, { limit: 10 });
      expect(all.map((feed) => feed.feed_id)).toEqual([4, 2, 1, 3].map(feedId));
    });

    it('pages through feeds without loss or repeat while others are made and deleted', async () => {
      for (const number of [1, 2, 3, 4, 5]) {
        await stage.create(number, { created_at: at(number < 3 ? 10 : 20) });
      }
      const first = await stage.repository.listFeeds(scope, { limit: 2 });
      expect(first.map((feed) => feed.feed_id)).toEqual([5, 4].map(feedId));
      await stage.create(6, { created_at: at(30) });
      await stage.repository.deleteFeed(scope, feedId(4), newEvent(44, feedId(4), 'feed.deleted'));
      const after = { created_at: at(20), feed_id: feedId(4) };
      const second = await stage.repository.listFeeds(scope, { limit: 2, after });
      expect(second.map((feed) => feed.feed_id)).toEqual([3, 2].map(feedId));
      const last = await stage.repository.listFeeds(scope, {
        limit: 2,
        after: { created_at: at(10), feed_id: feedId(2) },
      });
      expect(last.map((feed) => feed.feed_id)).toEqual([feedId(1)]);
    });

    it('lists the feeds of one kind', async () => {
      await stage.create(1);
      const found = await stage.repository.listFeeds(scope, { limit: 5, source_kind: 'youtube' });
      expect(found).toHaveLength(1);
    });

    it('sums up all feeds by name, then id', async () => {
      await stage.create(3, { name: 'alpha' });
      await stage.create(1, { name: 'gamma' });
      await stage.create(4, { name: 'beta' });
      await stage.create(2, { name: 'beta' });
      const all = await stage.repository.summarizeFeeds(scope);
      expect(all.map((feed) => feed.feed_id)).toEqual([3, 2, 4, 1].map(feedId));
    });

    it('deletes a feed with its items and writes the event, once', async () => {
      const feed_id = await stage.create();
      await stage.refresh([newItem('a'), newItem('b')]);
      const event = newEvent(7, feed_id, 'feed.deleted');
      expect(await stage.repository.deleteFeed(scope, feed_id, event)).toBe(true);
      expect(await stage.repository.getFeed(scope, feed_id)).toBeNull();
      const query = { sort: 'newest', limit: 5 } as const;
      expect(await stage.repository.listItems(scope, feed_id, query)).toBeNull();
      const again = newEvent(8, feed_id, 'feed.deleted');
      expect(await stage.repository.deleteFeed(scope, feed_id, again)).toBe(false);
      expect((await stage.events()).map((one) => one.name)).toEqual([
        'feed.created',
        'feed.deleted',
      ]);
    });

    it('keeps no items of a deleted feed for a later feed of the same id', async () => {
      const feed_id = await stage.create();
      await stage.refresh([newItem('a')]);
      await stage.repository.deleteFeed(scope, feed_id, newEvent(7, feed_id, 'feed.deleted'));
      const event = newEvent(8, feed_id, 'feed.created');
      await stage.repository.createFeed(scope, newFeed(1), event, { limit: 5 });
      expect(await stage.items()).toEqual([]);
    });

    it('refuses a feed over the limit and writes nothing of it', async () => {
      await stage.create(1);
      await stage.create(2, {}, { ...scope, surface_id: 'phone' });
      const event = newEvent(3, feedId(3), 'feed.created');
      await expect(
        stage.repository.createFeed(scope, newFeed(3), event, { limit: 2 }),
      ).rejects.toMatchObject({ code: 'feed.limit_reached' });
      expect(await stage.repository.getFeed(scope, feedId(3))).toBeNull();
      expect(await stage.events()).toHaveLength(2);
      const elsewhere = await stage.repository.createFeed(otherProject, newFeed(4), event, {
        limit: 2,
      });
      expect(elsewhere.replayed).toBe(false);
    });

    it('never goes over the limit, however many ask at once', async () => {
      const asked = [1, 2, 3, 4, 5, 6].map((number) =>
        stage.repository
          .createFeed(scope, newFeed(number), newEvent(number, feedId(number)), { limit: 3 })
          .then(() => 'made', codeOf),
      );
      expect((await Promise.all(asked)).sort()).toEqual([
        'feed.limit_reached',
        'feed.limit_reached',
        'feed.limit_reached',
        'made',
        'made',
        'made',
      ]);
      expect(await stage.repository.listFeeds(scope, { limit: 10 })).toHaveLength(3);
      expect(await stage.events()).toHaveLength(3);
    });
  });
}

/** What an error says that it is. */
export function codeOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error) return String(error.code);
  return String(error);
}
