import type { Scope } from '@northstar/contracts';
import { at, leaseId, newBatch, newEvent, newItem } from './samples.js';
import { onPhone, onWall, otherProject, otherTenant, scope } from './samples.js';
import type { Fixture } from './fixture.js';

/** A scope sees its own feeds and nothing else (COMMON, Scope). */
export function isolationCases(fixture: Fixture): void {
  const { describe, it, expect } = fixture.kit;
  const strangers: readonly (readonly [string, Scope])[] = [
    ['another tenant', otherTenant],
    ['another project', otherProject],
  ];

  async function expectInvisible(stranger: Scope, feed_id: string): Promise<void> {
    const { repository } = fixture;
    const query = { sort: 'newest', limit: 5 } as const;
    const lease = { lease_id: leaseId(90), now: at(500), until: at(900) };
    const before = await repository.getFeed(scope, feed_id);
    expect(await repository.getFeed(stranger, feed_id)).toBeNull();
    expect((await repository.listFeeds(stranger, { limit: 5 })).feeds).toEqual([]);
    expect(await repository.summarizeFeeds(stranger)).toEqual([]);
    expect(await repository.listItems(stranger, feed_id, query)).toBeNull();
    expect(
      await repository.updateFeed(stranger, feed_id, {
        expected_version: 1,
        name: 'Taken',
        at: at(9),
        event: (feed) => newEvent(91, feed.feed_id),
      }),
    ).toEqual({ status: 'missing' });
    expect(await repository.deleteFeed(stranger, feed_id, newEvent(92, feed_id))).toBe(false);
    expect(await repository.claimFeed(stranger, feed_id, lease)).toBe('missing');
    // With the id of the owner's lease.
    await repository.claimFeed(scope, feed_id, lease);
    expect(await repository.applyRefresh(stranger, feed_id, newBatch(leaseId(90), []))).toEqual({
      status: 'missing',
    });
    const { health, due_at } = newBatch(leaseId(90), []);
    const failure = { lease_id: leaseId(90), health, due_at, at: at(9), events: [] };
    expect(await repository.failRefresh(stranger, feed_id, failure)).toBe('missing');
    expect(await repository.releaseLease(stranger, feed_id, leaseId(90))).toBe('missing');
    const write = { at: at(9), events: () => [newEvent(93, feed_id)] };
    expect(
      await repository.putItems(stranger, feed_id, { ...write, items: [newItem('b')] }),
    ).toEqual({ status: 'missing' });
    expect(await repository.arrangeItems(stranger, feed_id, { ...write, hidden: ['a'] })).toEqual({
      status: 'missing',
    });
    expect(await fixture.events(stranger)).toEqual([]);
    expect(await repository.getFeed(scope, feed_id)).toEqual(before);
    expect(await fixture.items()).toHaveLength(1);
  }

  describe('shows a caller only its own feeds, so that', () => {
    for (const [name, stranger] of strangers) {
      it(`${name} can neither read nor change a feed`, async () => {
        const feed_id = await fixture.create();
        await fixture.refresh([newItem('a')]);
        await expectInvisible(stranger, feed_id);
      });
    }

    it('a surface sees its own feeds and those without a surface', async () => {
      const ofAll = await fixture.create(1);
      const ofPhone = await fixture.create(2, {}, onPhone);
      const ofWall = await fixture.create(3, {}, onWall);
      const seen = async (of: Scope) =>
        (await fixture.repository.listFeeds(of, { limit: 9 })).feeds.map((feed) => feed.feed_id);
      expect(await seen(onPhone)).toEqual([ofPhone, ofAll]);
      expect(await seen(onWall)).toEqual([ofWall, ofAll]);
      expect(await seen(scope)).toEqual([ofWall, ofPhone, ofAll]);
      expect(await fixture.repository.summarizeFeeds(onPhone)).toHaveLength(2);
      expect(await fixture.repository.getFeed(onPhone, ofWall)).toBeNull();
      expect(await fixture.repository.getFeed(onPhone, ofPhone)).toMatchObject({
        surface_id: 'phone',
      });
      expect(await fixture.repository.getFeed(scope, ofPhone)).toMatchObject({
        surface_id: 'phone',
      });
      expect(await fixture.repository.getFeed(onPhone, ofAll)).toMatchObject({ surface_id: null });
    });

    it('a surface cannot change or delete the feeds of another surface', async () => {
      const ofWall = await fixture.create(1, {}, onWall);
      const lease = { lease_id: leaseId(1), now: at(500), until: at(900) };
      const query = { sort: 'newest', limit: 5 } as const;
      expect(await fixture.repository.deleteFeed(onPhone, ofWall, newEvent(9, ofWall))).toBe(false);
      expect(await fixture.repository.claimFeed(onPhone, ofWall, lease)).toBe('missing');
      expect(await fixture.repository.listItems(onPhone, ofWall, query)).toBeNull();
      expect(await fixture.repository.getFeed(onWall, ofWall)).toMatchObject({ version: 1 });
    });
  });
}
