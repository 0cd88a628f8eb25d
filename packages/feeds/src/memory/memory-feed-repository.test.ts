import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { EventDraft, Scope } from '@northstar/contracts';
import { feedRepositoryConformance } from '../conformance/index.js';
import { newBatch, newEvent, newFeed, newItem, scope } from '../conformance/samples.js';
import { MemoryFeedRepository } from './memory-feed-repository.js';

const projectOf = ({ tenant_id, project_id }: Scope) => `${tenant_id}/${project_id}`;

feedRepositoryConformance({ describe, it, beforeEach, afterEach, expect }, async () => {
  const log: { project: string; event: EventDraft }[] = [];
  const repository = new MemoryFeedRepository({
    onEvents: (of, events) =>
      log.push(...events.map((event) => ({ project: projectOf(of), event }))),
  });
  return {
    repository,
    readEvents: async (of) =>
      log.filter((entry) => entry.project === projectOf(of)).map((entry) => entry.event),
    close: async () => undefined,
  };
});

describe('MemoryFeedRepository', () => {
  it('makes no change whose events are refused', async () => {
    let closed = false;
    const repository = new MemoryFeedRepository({
      onEvents: () => {
        if (closed) throw new Error('the log is closed');
      },
    });
    const feed = newFeed(1);
    await repository.createFeed(scope, feed, newEvent(1, feed.feed_id), { limit: 5 });
    const lease = { lease_id: 'lease_1', now: feed.created_at, until: '2027-01-01T00:00:00.000Z' };
    await repository.claimFeed(scope, feed.feed_id, lease);
    const before = await repository.getFeed(scope, feed.feed_id);
    closed = true;
    const batch = newBatch('lease_1', [newItem('a')]);
    await expect(repository.applyRefresh(scope, feed.feed_id, batch)).rejects.toThrow('closed');
    await expect(
      repository.deleteFeed(scope, feed.feed_id, newEvent(2, feed.feed_id)),
    ).rejects.toThrow('closed');
    expect(await repository.getFeed(scope, feed.feed_id)).toEqual(before);
  });
});
