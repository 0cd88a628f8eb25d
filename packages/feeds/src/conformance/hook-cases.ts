import type { HookSubscription } from '../kinds/hooks.js';
import { at, feedId, leaseId, newBatch, newEvent, otherProject, otherTenant } from './samples.js';
import { scope } from './samples.js';
import type { Fixture } from './fixture.js';

function newSubscription(
  number: number,
  overrides: Partial<HookSubscription> = {},
): HookSubscription {
  return {
    subscription_id: `sub_${String(number)}`,
    scope,
    feed_id: feedId(1),
    hook: 'websub',
    topic: `https://videos.example/topic/${String(number)}`,
    secret: 'a secret',
    state: 'pending',
    expires_at: null,
    ...overrides,
  };
}

/** Subscriptions of webhooks, and the refreshes that deliveries ask for. */
export function hookCases(fixture: Fixture): void {
  const { describe, it, expect } = fixture.kit;

  describe('stores hook subscriptions and', () => {
    it('finds one by its hook and id, and lists those of a feed by topic', async () => {
      await fixture.create(1);
      await fixture.create(2);
      const { repository } = fixture;
      const [second, first] = [newSubscription(2), newSubscription(1)];
      const other = newSubscription(3, { feed_id: feedId(2) });
      for (const one of [second, first, other]) {
        expect(await repository.putSubscription(one)).toBe(true);
      }
      expect(await repository.listSubscriptions(scope, feedId(1))).toEqual([first, second]);
      expect(await repository.findSubscription('websub', 'sub_3')).toEqual(other);
      expect(await repository.findSubscription('shopify', 'sub_3')).toBeNull();
      expect(await repository.findSubscription('websub', 'sub_4')).toBeNull();
    });

    it('updates the state of the one with the same id', async () => {
      await fixture.create(1);
      const { repository } = fixture;
      await repository.putSubscription(newSubscription(1));
      const active = newSubscription(1, { state: 'active', expires_at: at(1000) });
      await repository.putSubscription(active);
      expect(await repository.listSubscriptions(scope, feedId(1))).toEqual([active]);
    });

    it('stores none for a feed that does not exist', async () => {
      expect(await fixture.repository.putSubscription(newSubscription(1))).toBe(false);
      expect(await fixture.repository.findSubscription('websub', 'sub_1')).toBeNull();
    });

    it('deletes one, and all of a feed with the feed', async () => {
      const feed_id = await fixture.create(1);
      const { repository } = fixture;
      for (const number of [1, 2]) await repository.putSubscription(newSubscription(number));
      await repository.deleteSubscription(scope, 'sub_1');
      expect(await repository.listSubscriptions(scope, feed_id)).toEqual([newSubscription(2)]);
      await repository.deleteFeed(scope, feed_id, newEvent(9, feed_id));
      expect(await repository.findSubscription('websub', 'sub_2')).toBeNull();
    });

    it('shows and deletes them in their own project only', async () => {
      const feed_id = await fixture.create(1);
      const { repository } = fixture;
      await repository.putSubscription(newSubscription(1));
      for (const stranger of [otherProject, otherTenant]) {
        expect(await repository.listSubscriptions(stranger, feed_id)).toEqual([]);
        await repository.deleteSubscription(stranger, 'sub_1');
        expect(await repository.putSubscription(newSubscription(2, { scope: stranger }))).toBe(
          false,
        );
        await repository.makeDue(stranger, feed_id, at(-100));
      }
      expect(await repository.listSubscriptions(scope, feed_id)).toHaveLength(1);
      expect(await repository.getFeed(scope, feed_id)).toMatchObject({ due_at: at(0) });
    });
  });

  describe('makes a feed due', () => {
    const dueOf = async () => (await fixture.repository.getFeed(scope, feedId(1)))?.due_at;

    it('earlier, never later, also when it was never due', async () => {
      for (const [number, due_at, expected] of [
        [1, at(500), at(50)],
        [2, at(10), at(10)],
        [3, null, at(50)],
      ] as const) {
        const feed_id = await fixture.create(number, { due_at });
        await fixture.repository.makeDue(scope, feed_id, at(50));
        expect(await fixture.repository.getFeed(scope, feed_id)).toMatchObject({
          due_at: expected,
        });
      }
    });

    it('again after the refresh that was running', async () => {
      await fixture.create(1);
      const { repository } = fixture;
      const lease = { lease_id: leaseId(1), now: at(100), until: at(400) };
      await repository.claimFeed(scope, feedId(1), lease);
      await repository.makeDue(scope, feedId(1), at(150));
      await repository.applyRefresh(scope, feedId(1), newBatch(leaseId(1), []));
      expect(await dueOf()).toBe(at(150));
      // The next refresh has read the change.
      await fixture.refresh([]);
      expect(await dueOf()).toBe(at(1000));
    });
  });
}
