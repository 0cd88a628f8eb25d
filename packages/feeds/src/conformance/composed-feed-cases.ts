import type { Scope } from '@northstar/contracts';
import type { FeedChange } from '../ports/feed-repository.js';
import {
  at,
  feedId,
  leaseId,
  newBatch,
  newEvent,
  newItem,
  otherProject,
  scope,
} from './samples.js';
import type { Fixture } from './fixture.js';

/** Feeds that are made of other feeds. Feed 1 is a member of feed 2. */
export function composedFeedCases(fixture: Fixture): void {
  const { describe, it, expect } = fixture.kit;

  const compose = (number: number, members: readonly string[], of?: Scope) =>
    fixture.create(number, { members, due_at: at(5000) }, of);
  const dueOf = async (number: number, of = scope) =>
    (await fixture.repository.getFeed(of, feedId(number)))?.due_at;
  const change = (overrides: Partial<FeedChange>): FeedChange => ({
    expected_version: 1,
    source: {},
    at: at(200),
    event: ({ feed_id }) => newEvent(9, feed_id),
    ...overrides,
  });
  const put = (title: string, time: number) =>
    fixture.repository.putItems(scope, feedId(1), {
      items: [newItem('a', { title })],
      at: at(time),
      events: () => [],
    });

  describe('stores the members of a feed and', () => {
    it('returns them, and replaces them with the source', async () => {
      await fixture.create(1);
      await compose(2, [feedId(1)]);
      const { repository } = fixture;
      expect(await repository.getFeed(scope, feedId(1))).toMatchObject({ members: null });
      expect(await repository.getFeed(scope, feedId(2))).toMatchObject({ members: [feedId(1)] });
      await repository.updateFeed(scope, feedId(2), change({ members: [feedId(7)] }));
      expect(await repository.getFeed(scope, feedId(2))).toMatchObject({ members: [feedId(7)] });
      await put('New', 100);
      expect(await dueOf(2)).toBe(at(5000));
    });

    it('makes it due when the items of a member change, and only then', async () => {
      await fixture.create(1);
      await compose(2, [feedId(1)]);
      await compose(3, [feedId(2)]);
      await put('New', 100);
      expect([await dueOf(2), await dueOf(3)]).toEqual([at(100), at(5000)]);
      await fixture.repository.claimFeed(scope, feedId(2), {
        lease_id: leaseId(70),
        now: at(110),
        until: at(400),
      });
      await fixture.repository.applyRefresh(scope, feedId(2), newBatch(leaseId(70), []));
      expect(await dueOf(2)).toBe(at(1000));
      await put('New', 200);
      expect(await dueOf(2)).toBe(at(1000));
      await fixture.refresh([newItem('a'), newItem('b')], { at: at(300) });
      expect(await dueOf(2)).toBe(at(300));
    });

    it('makes it due when an editor hides an item of a member', async () => {
      await fixture.create(1);
      await put('New', 100);
      await compose(2, [feedId(1)]);
      await fixture.arrange({ hidden: ['a'] });
      expect(await dueOf(2)).toBe(at(300));
    });

    it('makes it due again after a refresh that was running during the change', async () => {
      await fixture.create(1);
      await compose(2, [feedId(1)]);
      const lease = { lease_id: leaseId(70), now: at(100), until: at(400) };
      await fixture.repository.claimFeed(scope, feedId(2), lease);
      await put('New', 200);
      await fixture.repository.applyRefresh(scope, feedId(2), newBatch(leaseId(70), []));
      expect(await dueOf(2)).toBe(at(200));
    });

    it('makes it due when a member is deleted', async () => {
      await fixture.create(1);
      await compose(2, [feedId(1)]);
      await fixture.repository.deleteFeed(scope, feedId(1), newEvent(8, feedId(1), 'feed.deleted'));
      expect(await dueOf(2)).toBe(at(8));
    });

    it('leaves feeds of other projects alone', async () => {
      await fixture.create(1);
      await compose(2, [feedId(1)], otherProject);
      await put('New', 100);
      expect(await dueOf(2, otherProject)).toBe(at(5000));
    });

    it('refuses members through which the feed would contain itself', async () => {
      await compose(1, []);
      await compose(2, [feedId(1)]);
      await compose(3, [feedId(9), feedId(2)]);
      const { repository } = fixture;
      const before = await repository.getFeed(scope, feedId(1));
      for (const [members, path] of [
        [[feedId(1)], [feedId(1)]],
        [[feedId(3)], [feedId(3), feedId(2), feedId(1)]],
      ] as const) {
        const outcome = await repository.updateFeed(scope, feedId(1), change({ members }));
        expect(outcome).toEqual({ status: 'circular', path });
      }
      expect(await repository.getFeed(scope, feedId(1))).toEqual(before);
      const outcome = await repository.updateFeed(
        scope,
        feedId(3),
        change({ members: [feedId(1), feedId(2)] }),
      );
      expect(outcome.status).toBe('updated');
    });
  });
}
