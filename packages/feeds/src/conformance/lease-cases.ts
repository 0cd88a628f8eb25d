import type { Lease } from '../ports/feed-repository.js';
import type { RefreshFailure } from '../ports/item-writes.js';
import { at, feedId, leaseId, newBatch, newEvent, newItem } from './samples.js';
import { onPhone, otherProject, otherTenant, scope } from './samples.js';
import type { Fixture } from './fixture.js';

/** Of many processes, one refreshes a feed at a time. */
export function leaseCases(fixture: Fixture): void {
  const { describe, it, expect } = fixture.kit;
  const lease = (number: number, from: number, to: number): Lease => ({
    lease_id: leaseId(number),
    now: at(from),
    until: at(to),
  });
  const kinds = ['youtube'];
  const claim = async (of: Lease, limit = 10) =>
    (await fixture.repository.claimDue({ kinds, limit, lease: of })).map(
      ({ feed }) => feed.feed_id,
    );

  describe('leases feeds to one refresh at a time, and', () => {
    it('claims due feeds, the longest due first, up to the limit', async () => {
      await fixture.create(1, { due_at: at(30) });
      await fixture.create(2, { due_at: at(10) });
      await fixture.create(3, { due_at: at(20) });
      await fixture.create(4, { due_at: at(31) });
      expect(await claim(lease(1, 30, 90), 2)).toEqual([feedId(2), feedId(3)]);
      expect(await claim(lease(2, 30, 90), 9)).toEqual([feedId(1)]);
      expect(await claim(lease(3, 30, 90), 9)).toEqual([]);
    });

    it('claims only feeds of the kinds that the caller knows', async () => {
      await fixture.create(1, { source_kind: 'ical' });
      await fixture.create(2);
      expect(await claim(lease(1, 30, 90))).toEqual([feedId(2)]);
      const none = { kinds: [], limit: 9, lease: lease(2, 30, 90) };
      expect(await fixture.repository.claimDue(none)).toEqual([]);
      const both = { kinds: ['youtube', 'ical'], limit: 9, lease: lease(3, 30, 90) };
      expect(await fixture.repository.claimDue(both)).toMatchObject([
        { feed: { feed_id: feedId(1) } },
      ]);
    });

    it('never claims a feed that has no due time, except by its id', async () => {
      const feed_id = await fixture.create(1, { due_at: null });
      expect(await fixture.repository.getFeed(scope, feed_id)).toMatchObject({ due_at: null });
      expect(await claim(lease(1, 30, 90))).toEqual([]);
      expect(await fixture.repository.claimFeed(scope, feed_id, lease(2, 30, 90))).toMatchObject({
        feed: { feed_id },
      });
    });

    it('releases a lease as if nothing had been tried', async () => {
      const feed_id = await fixture.create();
      const before = await fixture.repository.getFeed(scope, feed_id);
      expect(await claim(lease(1, 10, 900))).toEqual([feed_id]);
      expect(await fixture.repository.releaseLease(scope, feed_id, leaseId(1))).toBe('released');
      expect(await fixture.repository.getFeed(scope, feed_id)).toEqual(before);
      expect(await claim(lease(2, 10, 900))).toEqual([feed_id]);
      expect(await fixture.repository.releaseLease(scope, feed_id, leaseId(1))).toBe('lease_lost');
      expect(await fixture.repository.releaseLease(scope, feedId(9), leaseId(1))).toBe('missing');
    });

    it('claims the feeds of every project, each with its own scope', async () => {
      await fixture.create(1, { due_at: at(1) });
      await fixture.create(2, { due_at: at(2) }, otherProject);
      await fixture.create(3, { due_at: at(3) }, otherTenant);
      await fixture.create(4, { due_at: at(4) }, onPhone);
      const claimed = await fixture.repository.claimDue({
        kinds,
        limit: 10,
        lease: lease(1, 10, 90),
      });
      expect(claimed.map((one) => one.scope)).toEqual([scope, otherProject, otherTenant, onPhone]);
      expect(claimed.map((one) => one.lease_id)).toEqual(Array(4).fill(leaseId(1)));
      for (const { scope: of, feed, lease_id } of claimed) {
        const batch = newBatch(lease_id, [newItem('a')]);
        expect(await fixture.repository.applyRefresh(of, feed.feed_id, batch)).toMatchObject({
          status: 'applied',
        });
      }
    });

    it('returns the claimed feed as it is stored', async () => {
      const feed_id = await fixture.create();
      const feed = await fixture.repository.getFeed(scope, feed_id);
      expect(await fixture.repository.claimFeed(scope, feed_id, lease(1, 0, 90))).toEqual({
        scope,
        feed,
        lease_id: leaseId(1),
      });
    });

    it('claims a feed that is not due, but none that is under another lease', async () => {
      const feed_id = await fixture.create(1, { due_at: at(5000) });
      const first = await fixture.repository.claimFeed(scope, feed_id, lease(1, 0, 90));
      expect(first).toMatchObject({ lease_id: leaseId(1) });
      expect(await fixture.repository.claimFeed(scope, feed_id, lease(2, 89, 200))).toEqual({
        busy_until: at(90),
      });
      expect(await fixture.repository.claimFeed(scope, feedId(9), lease(3, 0, 90))).toBe('missing');
    });

    it('never gives a feed to two concurrent claimers', async () => {
      const numbers = Array.from({ length: 20 }, (_none, index) => index + 1);
      for (const number of numbers) await fixture.create(number);
      const claimers = [1, 2, 3, 4, 5].map(async (claimer) => {
        const own: string[] = [];
        for (let round = 0; ; round += 1) {
          const got = await claim(lease(claimer * 100 + round, 50, 900), 3);
          if (got.length === 0) return own;
          own.push(...got);
        }
      });
      const all = (await Promise.all(claimers)).flat().sort();
      expect(all).toEqual(numbers.map(feedId).sort());
    });

    it('lets one of several claims of one feed succeed', async () => {
      const feed_id = await fixture.create();
      const claims = await Promise.all([
        fixture.repository.claimFeed(scope, feed_id, lease(1, 10, 90)),
        fixture.repository.claimFeed(scope, feed_id, lease(2, 10, 90)),
        claim(lease(3, 10, 90)),
      ]);
      const won = claims.filter((one) =>
        Array.isArray(one) ? one.length > 0 : one !== 'missing' && 'lease_id' in one,
      );
      expect(won).toHaveLength(1);
    });

    it('releases the lease at the end of the refresh', async () => {
      const feed_id = await fixture.create();
      await fixture.repository.claimFeed(scope, feed_id, lease(1, 10, 900));
      await fixture.repository.applyRefresh(
        scope,
        feed_id,
        newBatch(leaseId(1), [], { due_at: at(40) }),
      );
      expect(await claim(lease(2, 39, 900))).toEqual([]);
      expect(await claim(lease(3, 40, 900))).toEqual([feed_id]);
      const late = newBatch(leaseId(1), [newItem('late')]);
      expect(await fixture.repository.applyRefresh(scope, feed_id, late)).toEqual({
        status: 'lease_lost',
      });
    });

    it('gives the feed to another claimer after the lease expired, and the first one has lost it', async () => {
      const feed_id = await fixture.create();
      await fixture.repository.claimFeed(scope, feed_id, lease(1, 10, 90));
      expect(await claim(lease(2, 89, 200))).toEqual([]);
      expect(await claim(lease(3, 90, 200))).toEqual([feed_id]);
      const before = await fixture.repository.getFeed(scope, feed_id);
      const late = newBatch(leaseId(1), [newItem('late')], {
        events: () => [newEvent(70, feed_id)],
      });
      expect(await fixture.repository.applyRefresh(scope, feed_id, late)).toEqual({
        status: 'lease_lost',
      });
      expect(await fixture.repository.failRefresh(scope, feed_id, failure(1))).toBe('lease_lost');
      expect(await fixture.repository.getFeed(scope, feed_id)).toEqual(before);
      expect(await fixture.items()).toEqual([]);
      expect(await fixture.events()).toHaveLength(1);
      const right = newBatch(leaseId(3), [newItem('right')]);
      expect(await fixture.repository.applyRefresh(scope, feed_id, right)).toMatchObject({
        status: 'applied',
      });
    });

    it('accepts a late refresh whose lease has expired but was not replaced', async () => {
      const feed_id = await fixture.create();
      await fixture.repository.claimFeed(scope, feed_id, lease(1, 10, 20));
      const late = newBatch(leaseId(1), [newItem('a')], { at: at(100) });
      expect(await fixture.repository.applyRefresh(scope, feed_id, late)).toMatchObject({
        status: 'applied',
      });
    });

    it('records a failure, keeps the items and releases the lease', async () => {
      const feed_id = await fixture.create();
      await fixture.refresh([newItem('a')]);
      await fixture.repository.claimFeed(scope, feed_id, lease(50, 150, 900));
      const event = newEvent(71, feed_id, 'feed.health');
      const noted = { ...failure(50), events: [event] };
      expect(await fixture.repository.failRefresh(scope, feed_id, noted)).toBe('released');
      expect(await fixture.repository.getFeed(scope, feed_id)).toMatchObject({
        health: noted.health,
        due_at: at(700),
        head_rev: 1,
        item_count: 1,
        updated_at: at(100),
        state: { read: 1 },
      });
      expect(await fixture.items()).toHaveLength(1);
      expect((await fixture.events()).at(-1)).toEqual(event);
      expect(await claim(lease(51, 700, 900))).toEqual([feed_id]);
    });

    it('stores the state of a failed refresh if it has one', async () => {
      const feed_id = await fixture.create();
      await fixture.repository.claimFeed(scope, feed_id, lease(1, 10, 90));
      const resolved = { ...failure(1), state: { resolved: 'UC1' } };
      await fixture.repository.failRefresh(scope, feed_id, resolved);
      expect(await fixture.repository.getFeed(scope, feed_id)).toMatchObject({
        state: { resolved: 'UC1' },
      });
    });

    it('returns missing for the failure of a deleted feed', async () => {
      expect(await fixture.repository.failRefresh(scope, feedId(9), failure(1))).toBe('missing');
    });
  });

  function failure(number: number): RefreshFailure {
    return {
      lease_id: leaseId(number),
      health: {
        status: 'degraded',
        last_refresh_at: at(150),
        last_success_at: at(100),
        next_refresh_at: at(700),
        consecutive_failures: 1,
        last_error: {
          code: 'upstream.timeout',
          message: 'No answer',
          at: at(150),
          retry_at: at(700),
        },
        skipped_items: 0,
        skipped_reason: null,
      },
      due_at: at(700),
      at: at(150),
      events: [],
    };
  }
}
