import type { FeedChange } from '../ports/feed-repository.js';
import { at, feedId, leaseId, newBatch, newEvent, newItem, scope } from './samples.js';
import type { Fixture } from './fixture.js';

/** Changes of a feed's own settings. */
export function feedChangeCases(fixture: Fixture): void {
  const { describe, it, expect } = fixture.kit;
  const change = (overrides: Partial<FeedChange> = {}): FeedChange => ({
    expected_version: 1,
    at: at(500),
    event: (feed) => newEvent(50, feed.feed_id),
    ...overrides,
  });

  describe('changes feeds, and', () => {
    it('raises the version and leaves what was not named as it was', async () => {
      const feed_id = await fixture.create();
      const before = await fixture.repository.getFeed(scope, feed_id);
      const outcome = await fixture.repository.updateFeed(
        scope,
        feed_id,
        change({ name: 'Renamed' }),
      );
      const after = { ...before, name: 'Renamed', version: 2, updated_at: at(500) };
      expect(outcome).toEqual({ status: 'updated', feed: after });
      expect(await fixture.repository.getFeed(scope, feed_id)).toEqual(after);
    });

    it('changes source, rule, state and due time together', async () => {
      const feed_id = await fixture.create();
      const changed = {
        source: { channels: ['@other'] },
        refresh: { every_seconds: 60 },
        state: { fresh: true },
        due_at: at(500),
      };
      await fixture.repository.updateFeed(scope, feed_id, change(changed));
      expect(await fixture.repository.getFeed(scope, feed_id)).toMatchObject(changed);
    });

    it('hands the feed as it will be to the event, and writes the event', async () => {
      const feed_id = await fixture.create();
      const seen: unknown[] = [];
      await fixture.repository.updateFeed(
        scope,
        feed_id,
        change({
          name: 'Renamed',
          event: (feed) => {
            seen.push([feed.name, feed.version, feed.updated_at]);
            return newEvent(50, feed.feed_id);
          },
        }),
      );
      expect(seen).toEqual([['Renamed', 2, at(500)]]);
      expect((await fixture.events()).at(-1)).toEqual(newEvent(50, feed_id));
    });

    it('writes nothing when the event cannot be made', async () => {
      const feed_id = await fixture.create();
      const before = await fixture.repository.getFeed(scope, feed_id);
      const refused = new Error('no event');
      await expect(
        fixture.repository.updateFeed(
          scope,
          feed_id,
          change({
            name: 'Renamed',
            event: () => {
              throw refused;
            },
          }),
        ),
      ).rejects.toMatchObject({ message: 'no event' });
      expect(await fixture.repository.getFeed(scope, feed_id)).toEqual(before);
      expect(await fixture.events()).toHaveLength(1);
    });

    it('answers stale with the present feed and writes nothing', async () => {
      const feed_id = await fixture.create();
      await fixture.repository.updateFeed(scope, feed_id, change({ name: 'First' }));
      const present = await fixture.repository.getFeed(scope, feed_id);
      const outcome = await fixture.repository.updateFeed(scope, feed_id, change({ name: 'Late' }));
      expect(outcome).toEqual({ status: 'stale', feed: present });
      expect(await fixture.repository.getFeed(scope, feed_id)).toEqual(present);
      expect(await fixture.events()).toHaveLength(2);
    });

    it('answers missing for a feed that is not there', async () => {
      const outcome = await fixture.repository.updateFeed(scope, feedId(9), change());
      expect(outcome).toEqual({ status: 'missing' });
    });

    it('lets one of several changes of the same version win', async () => {
      const feed_id = await fixture.create();
      const outcomes = await Promise.all(
        ['A', 'B', 'C'].map((name, index) =>
          fixture.repository.updateFeed(
            scope,
            feed_id,
            change({ name, event: (feed) => newEvent(60 + index, feed.feed_id) }),
          ),
        ),
      );
      expect(outcomes.map((one) => one.status).sort()).toEqual(['stale', 'stale', 'updated']);
      expect(await fixture.repository.getFeed(scope, feed_id)).toMatchObject({ version: 2 });
      expect(await fixture.events()).toHaveLength(2);
    });

    it('ends the lease of a refresh that reads the old source', async () => {
      const feed_id = await fixture.create();
      const lease = { lease_id: leaseId(1), now: at(10), until: at(300) };
      await fixture.repository.claimFeed(scope, feed_id, lease);
      const source = { channels: ['@other'] };
      await fixture.repository.updateFeed(scope, feed_id, change({ source, due_at: at(20) }));
      const batch = newBatch(leaseId(1), [newItem('of-the-old-source')]);
      const outcome = await fixture.repository.applyRefresh(scope, feed_id, batch);
      expect(outcome).toEqual({ status: 'lease_lost' });
      expect(await fixture.items()).toEqual([]);
      const next = { lease_id: leaseId(2), now: at(20), until: at(300) };
      const query = { kinds: ['youtube'], limit: 5, lease: next };
      expect(await fixture.repository.claimDue(query)).toHaveLength(1);
    });

    it('leaves a running refresh its lease when only the name changes', async () => {
      const feed_id = await fixture.create();
      const lease = { lease_id: leaseId(1), now: at(10), until: at(300) };
      await fixture.repository.claimFeed(scope, feed_id, lease);
      await fixture.repository.updateFeed(scope, feed_id, change({ name: 'Renamed' }));
      const batch = newBatch(leaseId(1), [newItem('a')]);
      expect(await fixture.repository.applyRefresh(scope, feed_id, batch)).toMatchObject({
        status: 'applied',
        changes: { version: 2 },
      });
    });
  });
}
