import type { ItemUpdate, WriteOutcome } from '../ports/item-writes.js';
import { at, feedId, leaseId, newBatch, newEvent, newItem, scope } from './samples.js';
import { idsOf } from './fixture.js';
import type { Fixture } from './fixture.js';

/** Items that are written without ending a refresh, and what editors decide about items. */
export function itemWriteCases(fixture: Fixture): void {
  const { describe, it, expect } = fixture.kit;
  const feed = () => fixture.repository.getFeed(scope, feedId(1));
  const put = (update: Partial<ItemUpdate>): Promise<WriteOutcome> =>
    fixture.repository.putItems(scope, feedId(1), {
      items: [],
      at: at(200),
      events: () => [],
      ...update,
    });
  const claim = (number: number) =>
    fixture.repository.claimFeed(scope, feedId(1), {
      lease_id: leaseId(number),
      now: at(100),
      until: at(400),
    });

  describe('puts items, and', () => {
    it('adds, changes and removes them with their events, and returns what changed', async () => {
      const feed_id = await fixture.create();
      await fixture.refresh([newItem('a'), newItem('b'), newItem('c')]);
      const event = newEvent(30, feed_id);
      const outcome = await put({
        items: [newItem('a'), newItem('b', { title: 'Another title' }), newItem('d')],
        removed: ['c', 'unknown'],
        events: () => [event],
      });
      expect(outcome).toEqual({
        status: 'applied',
        changes: {
          added: ['d'],
          changed: ['b'],
          removed: ['c'],
          unchanged: 1,
          head_rev: 2,
          item_count: 3,
          version: 1,
        },
      });
      expect(idsOf(await fixture.items())).toEqual(['a', 'b', 'd']);
      expect((await fixture.events()).at(-1)).toEqual(event);
      expect(await feed()).toMatchObject({ head_rev: 2, item_count: 3, updated_at: at(200) });
    });

    it('leaves head_rev, updated_at and the due time when nothing changed', async () => {
      await fixture.create();
      await fixture.refresh([newItem('a')]);
      const before = await feed();
      expect(await put({ items: [newItem('a')] })).toMatchObject({
        changes: { unchanged: 1, head_rev: 1 },
      });
      expect(await feed()).toEqual(before);
    });

    it('keeps an item that is put while a refresh runs, though the refresh has not read it', async () => {
      await fixture.create();
      await fixture.refresh([newItem('old')]);
      await claim(50);
      await put({ items: [newItem('pushed')] });
      const outcome = await fixture.repository.applyRefresh(
        scope,
        feedId(1),
        newBatch(leaseId(50), [newItem('read')]),
      );
      expect(outcome).toMatchObject({ changes: { added: ['read'], removed: ['old'] } });
      expect(idsOf(await fixture.items())).toEqual(['pushed', 'read']);
    });

    it('leaves a running refresh its lease', async () => {
      await fixture.create();
      await claim(50);
      await put({ items: [newItem('a')] });
      expect(await put({ items: [newItem('b')], lease_id: leaseId(50) })).toMatchObject({
        status: 'applied',
      });
    });

    it('writes nothing under a lease that was lost, or for a feed that does not exist', async () => {
      await fixture.create();
      await claim(50);
      expect(await put({ items: [newItem('a')], lease_id: leaseId(49) })).toEqual({
        status: 'lease_lost',
      });
      expect(await fixture.items()).toEqual([]);
      const update = { items: [newItem('a')], at: at(200), events: () => [] };
      expect(await fixture.repository.putItems(scope, feedId(9), update)).toEqual({
        status: 'missing',
      });
    });

    it('writes nothing when the events cannot be made', async () => {
      await fixture.create();
      const before = await feed();
      const failing = put({
        items: [newItem('a')],
        events: () => {
          throw new Error('no event');
        },
      });
      await expect(failing).rejects.toMatchObject({ message: 'no event' });
      expect(await feed()).toEqual(before);
      expect(await fixture.items()).toEqual([]);
    });
  });

  describe('refreshes in several writes, and', () => {
    it('removes what none of the writes has seen', async () => {
      await fixture.create();
      await fixture.refresh(['a', 'b', 'c', 'd', 'e'].map((id) => newItem(id)));
      await claim(50);
      const lease_id = leaseId(50);
      await put({ items: [newItem('a')], lease_id });
      await put({ items: [newItem('b', { title: 'New' })], skipped: ['c'], lease_id });
      const batch = newBatch(lease_id, [newItem('f')], { skipped: ['d'] });
      expect(await fixture.repository.applyRefresh(scope, feedId(1), batch)).toMatchObject({
        changes: { added: ['f'], changed: [], removed: ['e'], item_count: 5 },
      });
      expect(idsOf(await fixture.items())).toEqual(['a', 'b', 'c', 'd', 'f']);
    });

    it('does not count what an earlier refresh has seen', async () => {
      await fixture.create();
      await fixture.refresh([newItem('a'), newItem('b')]);
      await claim(50);
      await put({ items: [newItem('a')], lease_id: leaseId(50) });
      await fixture.repository.releaseLease(scope, feedId(1), leaseId(50));
      expect(await fixture.refresh([newItem('b')])).toMatchObject({ removed: ['a'] });
    });

    it('keeps the items of a refresh that failed after some writes', async () => {
      await fixture.create();
      await claim(50);
      await put({ items: [newItem('a')], lease_id: leaseId(50) });
      const { health, due_at } = newBatch(leaseId(50), []);
      const failure = { lease_id: leaseId(50), health, due_at, at: at(300), events: [] };
      expect(await fixture.repository.failRefresh(scope, feedId(1), failure)).toBe('released');
      expect(idsOf(await fixture.items())).toEqual(['a']);
    });
  });

  describe('arranges items, and', () => {
    it('replaces each list that is present and leaves the others', async () => {
      await fixture.create();
      await fixture.refresh(['a', 'b', 'c'].map((id) => newItem(id)));
      await fixture.arrange({ pinned: ['a'], featured: ['b'], order: ['c', 'a'] });
      await fixture.arrange({ pinned: ['b'], order: ['a'] });
      expect(await fixture.items()).toMatchObject([
        { item_id: 'a', pinned: false, featured: false, position: 0 },
        { item_id: 'b', pinned: true, featured: true, position: null },
        { item_id: 'c', pinned: false, featured: false, position: null },
      ]);
    });

    it('raises head_rev once and the rev of the items that changed', async () => {
      const feed_id = await fixture.create();
      await fixture.refresh(['a', 'b'].map((id) => newItem(id)));
      const event = newEvent(40, feed_id);
      const changes = await fixture.arrange({ pinned: ['b'], events: () => [event] });
      expect(changes).toMatchObject({ added: [], changed: ['b'], removed: [], head_rev: 2 });
      expect((await fixture.items()).map(({ rev }) => rev)).toEqual([1, 2]);
      expect((await fixture.events()).at(-1)).toEqual(event);
      expect(await feed()).toMatchObject({ head_rev: 2, updated_at: at(300) });
    });

    it('changes nothing for an arrangement that is in place', async () => {
      await fixture.create();
      await fixture.refresh([newItem('a')]);
      await fixture.arrange({ pinned: ['a'] });
      const before = await feed();
      expect(await fixture.arrange({ pinned: ['a'], at: at(900) })).toMatchObject({
        changed: [],
        head_rev: 2,
      });
      expect(await feed()).toEqual(before);
    });

    it('lists no hidden item, counts none, and takes no cover image from one', async () => {
      await fixture.create();
      await fixture.refresh([
        newItem('new', { published_at: at(9) }),
        newItem('old', { published_at: at(1) }),
      ]);
      const hidden = await fixture.arrange({ hidden: ['new'] });
      expect(hidden).toMatchObject({ removed: ['new'], changed: [], item_count: 1 });
      expect(idsOf(await fixture.items())).toEqual(['old']);
      expect(await feed()).toMatchObject({
        item_count: 1,
        cover_image_url: 'https://videos.example/old.jpg',
      });
      const shown = await fixture.arrange({ hidden: [] });
      expect(shown).toMatchObject({ added: ['new'], item_count: 2 });
      expect(idsOf(await fixture.items())).toEqual(['new', 'old']);
    });

    it('keeps hidden items hidden when a refresh changes them', async () => {
      await fixture.create();
      await fixture.refresh([newItem('a'), newItem('b')]);
      await fixture.arrange({ hidden: ['a'] });
      const changes = await fixture.refresh([newItem('a', { title: 'New' }), newItem('b')]);
      expect(changes).toMatchObject({ changed: ['a'], item_count: 1 });
      expect(idsOf(await fixture.items())).toEqual(['b']);
      expect(await fixture.refresh([newItem('b')])).toMatchObject({
        removed: ['a'],
        item_count: 1,
      });
    });

    it('refuses ids that no item of the feed has, and writes nothing', async () => {
      await fixture.create();
      await fixture.refresh([newItem('a')]);
      const before = await feed();
      const arrangement = { pinned: ['a', 'x'], order: ['y'], at: at(300), events: () => [] };
      expect(await fixture.repository.arrangeItems(scope, feedId(1), arrangement)).toEqual({
        status: 'unknown_items',
        item_ids: ['x', 'y'],
      });
      expect(await feed()).toEqual(before);
      expect(await fixture.repository.arrangeItems(scope, feedId(9), arrangement)).toEqual({
        status: 'missing',
      });
    });
  });
}
