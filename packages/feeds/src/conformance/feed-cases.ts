import type { PagePosition } from '../ports/page-position.js';
import { at, feedId, newEvent, newFeed, newItem, otherProject, scope } from './samples.js';
import type { Fixture } from './fixture.js';

/** Creating, reading, listing and deleting feeds. */
export function feedCases(fixture: Fixture): void {
  const { describe, it, expect } = fixture.kit;

  describe('stores feeds, and', () => {
    it('returns a new feed with its scope and its first counters', async () => {
      const feed = newFeed(1, {
        name: 'Grüße, 世界 👋',
        source: { channels: ['@ünïcode'], nested: { empty: {}, list: [1, 2.5, null, true] } },
        state: { etag: '"abc\\"' },
      });
      const event = newEvent(1, feed.feed_id, 'feed.created');
      const created = await fixture.repository.createFeed(scope, feed, event, { limit: 5 });
      const whole = {
        ...feed,
        ...scope,
        surface_id: null,
        version: 1,
        head_rev: 0,
        item_count: 0,
        cover_image_url: null,
      };
      expect(created).toEqual({ feed: whole, replayed: false });
      expect(await fixture.repository.getFeed(scope, feed.feed_id)).toEqual(whole);
      expect(await fixture.events()).toEqual([event]);
    });

    it('returns null for an unknown id', async () => {
      expect(await fixture.repository.getFeed(scope, feedId(9))).toBeNull();
      expect(
        await fixture.repository.listItems(scope, feedId(9), { sort: 'newest', limit: 5 }),
      ).toBeNull();
    });

    it('lists the newest first, of the same time the greater id first', async () => {
      await fixture.create(2, { created_at: at(50) });
      await fixture.create(1, { created_at: at(50) });
      await fixture.create(3, { created_at: at(10) });
      await fixture.create(4, { created_at: at(90) });
      const all = await fixture.repository.listFeeds(scope, { limit: 10 });
      expect(all.feeds.map((feed) => feed.feed_id)).toEqual([4, 2, 1, 3].map(feedId));
      expect(all.next).toBeNull();
    });

    it('pages through feeds without loss or repeat while others are created and deleted', async () => {
      for (const number of [1, 2, 3, 4, 5]) {
        await fixture.create(number, { created_at: at(number < 3 ? 10 : 20) });
      }
      const page = async (after: PagePosition | null) => {
        if (after === null) throw new Error('There is no next page');
        const { feeds, next } = await fixture.repository.listFeeds(scope, {
          limit: 2,
          ...(after !== 'first' && { after }),
        });
        return { ids: feeds.map((feed) => feed.feed_id), next };
      };
      const first = await page('first');
      expect(first.ids).toEqual([5, 4].map(feedId));
      await fixture.create(6, { created_at: at(30) });
      await fixture.repository.deleteFeed(
        scope,
        feedId(4),
        newEvent(44, feedId(4), 'feed.deleted'),
      );
      const second = await page(first.next);
      expect(second.ids).toEqual([3, 2].map(feedId));
      expect(await page(second.next)).toEqual({ ids: [feedId(1)], next: null });
    });

    it('has no next page after a full last one', async () => {
      for (const number of [1, 2]) await fixture.create(number);
      expect((await fixture.repository.listFeeds(scope, { limit: 2 })).next).toBeNull();
    });

    it('refuses a position that it did not create', async () => {
      await fixture.create(1);
      for (const after of [7, null, { of: 'another version' }]) {
        await expect(
          fixture.repository.listFeeds(scope, { limit: 2, after }),
        ).rejects.toMatchObject({
          code: 'cursor.invalid',
        });
        await expect(
          fixture.repository.listItems(scope, feedId(1), { sort: 'newest', limit: 2, after }),
        ).rejects.toMatchObject({ code: 'cursor.invalid' });
      }
    });

    it('lists the feeds of one kind', async () => {
      await fixture.create(1);
      await fixture.create(2, { source_kind: 'ical' });
      const query = { limit: 5, source_kind: 'ical' };
      const { feeds } = await fixture.repository.listFeeds(scope, query);
      expect(feeds.map((feed) => feed.feed_id)).toEqual([feedId(2)]);
    });

    it('summarizes all feeds by name, then id', async () => {
      await fixture.create(3, { name: 'alpha' });
      await fixture.create(1, { name: 'gamma' });
      await fixture.create(4, { name: 'beta' });
      await fixture.create(2, { name: 'beta' });
      const all = await fixture.repository.summarizeFeeds(scope);
      expect(all.map((feed) => feed.feed_id)).toEqual([3, 2, 4, 1].map(feedId));
    });

    it('deletes a feed with its items and appends one event', async () => {
      const feed_id = await fixture.create();
      await fixture.refresh([newItem('a'), newItem('b')]);
      const event = newEvent(7, feed_id, 'feed.deleted');
      expect(await fixture.repository.deleteFeed(scope, feed_id, event)).toBe(true);
      expect(await fixture.repository.getFeed(scope, feed_id)).toBeNull();
      const query = { sort: 'newest', limit: 5 } as const;
      expect(await fixture.repository.listItems(scope, feed_id, query)).toBeNull();
      const again = newEvent(8, feed_id, 'feed.deleted');
      expect(await fixture.repository.deleteFeed(scope, feed_id, again)).toBe(false);
      expect((await fixture.events()).map((one) => one.name)).toEqual([
        'feed.created',
        'feed.deleted',
      ]);
    });

    it('keeps no items of a deleted feed for a later feed of the same id', async () => {
      const feed_id = await fixture.create();
      await fixture.refresh([newItem('a')]);
      await fixture.repository.deleteFeed(scope, feed_id, newEvent(7, feed_id, 'feed.deleted'));
      const event = newEvent(8, feed_id, 'feed.created');
      await fixture.repository.createFeed(scope, newFeed(1), event, { limit: 5 });
      expect(await fixture.items()).toEqual([]);
    });

    it('refuses a feed over the limit and writes nothing', async () => {
      await fixture.create(1);
      await fixture.create(2, {}, { ...scope, surface_id: 'phone' });
      const event = newEvent(3, feedId(3), 'feed.created');
      await expect(
        fixture.repository.createFeed(scope, newFeed(3), event, { limit: 2 }),
      ).rejects.toMatchObject({ code: 'feed.limit_reached' });
      expect(await fixture.repository.getFeed(scope, feedId(3))).toBeNull();
      expect(await fixture.events()).toHaveLength(2);
      const elsewhere = await fixture.repository.createFeed(otherProject, newFeed(4), event, {
        limit: 2,
      });
      expect(elsewhere.replayed).toBe(false);
    });

    it('never exceeds the limit under concurrent calls', async () => {
      const calls = [1, 2, 3, 4, 5, 6].map((number) =>
        fixture.repository
          .createFeed(scope, newFeed(number), newEvent(number, feedId(number)), { limit: 3 })
          .then(() => 'created', codeOf),
      );
      expect((await Promise.all(calls)).sort()).toEqual([
        'created',
        'created',
        'created',
        'feed.limit_reached',
        'feed.limit_reached',
        'feed.limit_reached',
      ]);
      expect((await fixture.repository.listFeeds(scope, { limit: 10 })).feeds).toHaveLength(3);
      expect(await fixture.events()).toHaveLength(3);
    });
  });
}

/** The code of an error. */
export function codeOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error) return String(error.code);
  return String(error);
}
