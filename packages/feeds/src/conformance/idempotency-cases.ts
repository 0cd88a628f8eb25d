import { codeOf } from './feed-cases.js';
import { feedId, newEvent, newFeed, otherProject, otherTenant, scope } from './samples.js';
import type { Fixture } from './fixture.js';

/** Idempotency keys (COMMON, Repeating a request). */
export function idempotencyCases(fixture: Fixture): void {
  const { describe, it, expect } = fixture.kit;
  const idempotency = { key: 'order-66', fingerprint: 'f1' };
  const create = (number: number, of = scope, key = idempotency, limit = 50) =>
    fixture.repository.createFeed(of, newFeed(number), newEvent(number, feedId(number)), {
      limit,
      idempotency: key,
    });

  describe('records idempotency keys, and', () => {
    it('returns the first feed again for the same key and request, and writes nothing', async () => {
      const first = await create(1);
      const second = await create(2);
      expect(first.replayed).toBe(false);
      expect(second).toEqual({ feed: first.feed, replayed: true });
      expect(await fixture.repository.getFeed(scope, feedId(2))).toBeNull();
      expect(await fixture.events()).toHaveLength(1);
    });

    it('refuses the same key with another request', async () => {
      await create(1);
      await expect(create(2, scope, { ...idempotency, fingerprint: 'f2' })).rejects.toMatchObject({
        code: 'idempotency.mismatch',
      });
      expect(await fixture.repository.getFeed(scope, feedId(2))).toBeNull();
    });

    it('keeps the keys of projects and tenants apart', async () => {
      await create(1);
      expect((await create(2, otherProject)).replayed).toBe(false);
      expect((await create(3, otherTenant)).replayed).toBe(false);
    });

    it('replays at the limit too', async () => {
      const first = await create(1, scope, idempotency, 1);
      expect(await create(2, scope, idempotency, 1)).toEqual({ feed: first.feed, replayed: true });
    });

    it('forgets the key of a request that failed', async () => {
      await create(1, scope, { key: 'another', fingerprint: 'f1' }, 1);
      await expect(create(2, scope, idempotency, 1)).rejects.toMatchObject({
        code: 'feed.limit_reached',
      });
      expect((await create(3, scope, idempotency, 2)).replayed).toBe(false);
    });

    it('creates one feed for concurrent identical requests', async () => {
      const made = await Promise.all([1, 2, 3, 4].map((number) => create(number).catch(codeOf)));
      const ids = made.map((one) => (typeof one === 'string' ? one : one.feed.feed_id));
      expect(new Set(ids).size).toBe(1);
      expect(made.filter((one) => typeof one !== 'string' && !one.replayed)).toHaveLength(1);
      expect((await fixture.repository.listFeeds(scope, { limit: 10 })).feeds).toHaveLength(1);
      expect(await fixture.events()).toHaveLength(1);
    });
  });
}
