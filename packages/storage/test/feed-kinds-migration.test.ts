import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Scope } from '@northstar/contracts';
import { startTestPostgres, type TestPostgres } from '@northstar/test-postgres';
import { openStorage } from '../src/index.js';
import { oldDatabase } from './old-database.js';

const scope: Scope = { tenant_id: 'tnt_a', project_id: 'prj_a' };
const error = `{"code": "youtube.unavailable", "message": "No", "at": "2026-01-01T00:00:00.000Z",
                "retry_at": null}`;
const health = `{"status": "degraded", "last_refresh_at": null, "last_success_at": null,
                 "next_refresh_at": null, "consecutive_failures": 1, "fault": ${error}}`;
const source = `{"channels": ["@north"], "door": "atom"}`;

/** A feed with an item, an event and an idempotency key, as they were stored before. */
const before = `
  select set_config('northstar.role', 'worker', false);
  insert into northstar.feeds (tenant_id, project_id, feed_id, name, source_kind, source, mode,
      refresh, version, head_rev, item_count, health, state, due_at, created_at, updated_at)
    values ('tnt_a', 'prj_a', 'feed_1', 'Films', 'youtube', '${source}', 'feed',
      '{"every_seconds": 900}', 1, 1, 1, '${health}', '{}', '2026-01-01Z', '2026-01-01Z',
      '2026-01-01Z');
  insert into northstar.feed_items (tenant_id, project_id, feed_id, item_id, origin, kind, title,
      title_folded, url, details, content_hash, ingested_at, rev)
    values ('tnt_a', 'prj_a', 'feed_1', 'a', 'o', 'youtube', 'A', 'a', 'https://a.example/', '{}',
      'hash', '2026-01-01Z', 1);
  insert into northstar.event_streams (tenant_id, project_id, head_seq) values ('tnt_a', 'prj_a', 1);
  insert into northstar.events (tenant_id, project_id, seq, event_id, topic, name, data, at)
    values ('tnt_a', 'prj_a', 1, 'evt_1', 'feed:feed_1', 'feed.health',
      '{"feed_id": "feed_1", "status": "degraded", "fault": ${error}}', '2026-01-01Z');
  insert into northstar.idempotency_keys (tenant_id, project_id, operation, key, fingerprint, result)
    values ('tnt_a', 'prj_a', 'createFeed', 'k', 'print',
      '{"feed_id": "feed_1", "source": ${source}, "health": ${health}}');
`;

const newHealth = {
  status: 'degraded',
  last_error: { code: 'youtube.unavailable' },
  skipped_items: 0,
  skipped_reason: null,
};
const newSource = { channels: ['@north'], transport: 'atom' };

let postgres: TestPostgres;
// A server of its own, because roles belong to the whole server.
beforeAll(async () => {
  postgres = await startTestPostgres({ databaseUrl: null });
});
afterAll(() => postgres.close());

describe('Migrating feeds to feeds of any kind', () => {
  it('renames fields in feeds, events and results of idempotency keys, and keeps items', async () => {
    const storage = await openStorage(await oldDatabase(postgres, '_feed_kinds.sql', before));
    try {
      const feed = await storage.feeds.getFeed(scope, 'feed_1');
      expect(feed).toMatchObject({ health: newHealth, source: newSource });
      expect(feed?.health).not.toHaveProperty('fault');
      expect(feed?.source).not.toHaveProperty('door');
      const page = await storage.feeds.listItems(scope, 'feed_1', { sort: 'newest', limit: 5 });
      expect(page?.items.map(({ item_id }) => item_id)).toEqual(['a']);

      const [event] = await storage.events.read(scope, { after: 0, limit: 5 });
      expect(event?.data).toEqual({
        feed_id: 'feed_1',
        status: 'degraded',
        last_error: expect.objectContaining({ code: 'youtube.unavailable' }),
      });

      if (feed === null) throw new Error('The feed is missing');
      const replay = await storage.feeds.createFeed(
        scope,
        { ...feed, feed_id: 'feed_2' },
        { event_id: 'e', name: 'feed.created', topic: 'project', data: {}, actor: null, at: '' },
        { limit: 5, idempotency: { key: 'k', fingerprint: 'print' } },
      );
      expect(replay).toMatchObject({
        replayed: true,
        feed: { feed_id: 'feed_1', health: newHealth, source: newSource },
      });
    } finally {
      await storage.close();
    }
  });
});
