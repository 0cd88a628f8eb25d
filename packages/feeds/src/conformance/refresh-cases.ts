import type { ItemChanges } from '../ports/item-writes.js';
import { at, feedId, leaseId, newBatch, newEvent, newItem, scope } from './samples.js';
import { idsOf } from './fixture.js';
import type { Fixture } from './fixture.js';

/** What the end of a refresh writes. */
export function refreshCases(fixture: Fixture): void {
  const { describe, it, expect } = fixture.kit;
  const feed = () => fixture.repository.getFeed(scope, feedId(1));

  describe('writes a refresh, and', () => {
    it('stores every field of new items', async () => {
      await fixture.create();
      const item = newItem('a', {
        title: 'Grüße\nin two lines 👋 "\\',
        details: { nested: { list: [1, null, { deep: 'ü' }] }, empty: {} },
        image_url: null,
        published_at: null,
      });
      await fixture.refresh([item]);
      const stored = {
        ...item,
        ingested_at: at(100),
        rev: 1,
        pinned: false,
        featured: false,
        position: null,
      };
      expect(await fixture.items()).toEqual([stored]);
    });

    it('returns exactly what was added, changed, removed and unchanged', async () => {
      await fixture.create();
      expect(await fixture.refresh([newItem('a'), newItem('b'), newItem('c')])).toMatchObject({
        removed: [],
        changed: [],
        unchanged: 0,
        head_rev: 1,
        item_count: 3,
        version: 1,
      });
      const changes = await fixture.refresh([
        newItem('a'),
        newItem('b', { title: 'Another title' }),
        newItem('d'),
      ]);
      expect(changes).toEqual({
        added: ['d'],
        changed: ['b'],
        removed: ['c'],
        unchanged: 1,
        head_rev: 2,
        item_count: 3,
        version: 1,
      });
      const items = await fixture.items();
      expect(idsOf(items)).toEqual(['a', 'b', 'd']);
      expect(items.map((item) => item.rev)).toEqual([1, 2, 2]);
      expect(items.map((item) => item.title)).toEqual([
        'Title of a',
        'Another title',
        'Title of d',
      ]);
      expect(await feed()).toMatchObject({ head_rev: 2, item_count: 3, updated_at: at(100) });
    });

    it('leaves head_rev and updated_at when nothing changed, but records health and state', async () => {
      await fixture.create();
      await fixture.refresh([newItem('a')]);
      const changes = await fixture.refresh([newItem('a')], {
        at: at(200),
        due_at: at(2000),
        state: { second: [1] },
      });
      expect(changes).toMatchObject({ added: [], changed: [], removed: [], unchanged: 1 });
      expect(await feed()).toMatchObject({
        head_rev: 1,
        updated_at: at(100),
        due_at: at(2000),
        state: { second: [1] },
        health: { status: 'ok' },
      });
      expect((await fixture.items())[0]).toMatchObject({ rev: 1, ingested_at: at(100) });
    });

    it('keeps the ingestion time and the arrangement of an item that changes', async () => {
      await fixture.create();
      await fixture.refresh([newItem('a')]);
      await fixture.arrange({ pinned: ['a'], featured: ['a'], order: ['a'] });
      await fixture.refresh([newItem('a', { title: 'Another title' })], { at: at(200) });
      expect(await fixture.items()).toMatchObject([
        {
          title: 'Another title',
          ingested_at: at(100),
          rev: 3,
          pinned: true,
          featured: true,
          position: 0,
        },
      ]);
    });

    it('takes its cover image from the newest item that has one', async () => {
      await fixture.create();
      await fixture.refresh([
        newItem('old', { published_at: at(1) }),
        newItem('new', { published_at: at(3) }),
        newItem('newest', { published_at: at(5), image_url: null }),
        newItem('unknown', { published_at: null }),
      ]);
      expect(await feed()).toMatchObject({ cover_image_url: 'https://videos.example/new.jpg' });
      await fixture.refresh([]);
      expect(await feed()).toMatchObject({ cover_image_url: null, item_count: 0, head_rev: 2 });
    });

    it('appends the events that are made from the changes, in their order', async () => {
      const feed_id = await fixture.create();
      const seen: ItemChanges[] = [];
      const events = [newEvent(11, feed_id), newEvent(12, feed_id, 'feed.health')];
      const changes = await fixture.refresh([newItem('a')], {
        events: (made) => {
          seen.push(made);
          return events;
        },
      });
      expect(seen).toEqual([changes]);
      expect((await fixture.events()).slice(1)).toEqual(events);
    });

    it('writes nothing when the events cannot be made, and keeps the lease', async () => {
      const feed_id = await fixture.create();
      await fixture.refresh([newItem('a')]);
      const before = await feed();
      const lease = { lease_id: leaseId(50), now: at(100), until: at(400) };
      await fixture.repository.claimFeed(scope, feed_id, lease);
      const broken = newBatch(leaseId(50), [newItem('b')], {
        events: () => {
          throw new Error('no event');
        },
      });
      await expect(fixture.repository.applyRefresh(scope, feed_id, broken)).rejects.toMatchObject({
        message: 'no event',
      });
      expect(await feed()).toEqual(before);
      expect(idsOf(await fixture.items())).toEqual(['a']);
      const other = { lease_id: leaseId(51), now: at(100), until: at(400) };
      expect(await fixture.repository.claimFeed(scope, feed_id, other)).toEqual({
        busy_until: at(400),
      });
      const whole = newBatch(leaseId(50), [newItem('b')]);
      expect(await fixture.repository.applyRefresh(scope, feed_id, whole)).toMatchObject({
        status: 'applied',
      });
    });

    it('writes two thousand items in one batch', async () => {
      await fixture.create();
      const ids = Array.from({ length: 2000 }, (_none, index) => `item-${String(index)}`);
      const added = await fixture.refresh(ids.map((id) => newItem(id)));
      expect(added.item_count).toBe(2000);
      expect(added.added).toHaveLength(2000);
      const changed = await fixture.refresh(
        ids.slice(500).map((id, index) => newItem(id, index < 700 ? { title: 'New' } : {})),
      );
      expect(changed.changed).toHaveLength(700);
      expect(changed.removed).toHaveLength(500);
      expect(changed).toMatchObject({ added: [], unchanged: 800, item_count: 1500, head_rev: 2 });
    });

    it('answers missing when the feed was deleted meanwhile', async () => {
      const feed_id = await fixture.create();
      const lease = { lease_id: leaseId(1), now: at(0), until: at(300) };
      await fixture.repository.claimFeed(scope, feed_id, lease);
      await fixture.repository.deleteFeed(scope, feed_id, newEvent(9, feed_id));
      const batch = newBatch(leaseId(1), [newItem('a')]);
      expect(await fixture.repository.applyRefresh(scope, feed_id, batch)).toEqual({
        status: 'missing',
      });
    });
  });
}
