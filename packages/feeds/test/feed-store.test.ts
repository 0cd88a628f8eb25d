import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Feed, FeedHealthData, FeedsSummary, ItemPage } from '@northstar/contracts';
import type { Item, NewFeedInput } from '@northstar/contracts';
import { feedEtag, versionsOfEtags } from '../src/index.js';
import { openFixture, scope } from './fixture.js';
import type { Fixture } from './fixture.js';

let fixture: Fixture;
beforeEach(async () => {
  fixture = await openFixture({ store: { feedLimit: 5 } });
});
afterEach(() => fixture.close());

const body: NewFeedInput = {
  name: 'Films',
  source_kind: 'youtube',
  source: { channels: ['@north'] },
};
const elsewhere = { tenant_id: 'tnt_b', project_id: 'prj_a' };
const names = () => fixture.events.map((event) => event.name);

describe('A feed store', () => {
  it('creates a feed as in the contract, due immediately, and appends an event', async () => {
    const feed = await fixture.store.create(scope, body, { actor: { kind: 'user', id: 'u1' } });
    const at = fixture.now().toISOString();
    expect(Feed.parse(feed)).toEqual(feed);
    expect(feed).toMatchObject({
      ...scope,
      surface_id: null,
      name: 'Films',
      mode: 'feed',
      refresh: { every_seconds: 900 },
      source: { channels: ['@north'], transport: 'auto', max_items_per_channel: 200 },
      version: 1,
      head_rev: 0,
      item_count: 0,
      created_at: at,
      health: { status: 'pending', next_refresh_at: at, last_refresh_at: null, last_error: null },
    });
    expect(fixture.events).toEqual([
      {
        event_id: expect.stringMatching(/^evt_/),
        name: 'feed.created',
        topic: `feed:${feed.feed_id}`,
        data: { feed_id: feed.feed_id, name: 'Films', source_kind: 'youtube' },
        actor: { kind: 'user', id: 'u1' },
        at,
      },
    ]);
    expect(await fixture.store.get(scope, feed.feed_id)).toEqual(feed);
    expect(await fixture.store.claimDue(5)).toHaveLength(1);
  });

  it('answers neither the state of a source nor internal fields', async () => {
    const feed = await fixture.create({ channels: [fixture.channel(2).handle] });
    await fixture.store.refresh(scope, feed.feed_id);
    const shown = JSON.stringify([
      await fixture.store.get(scope, feed.feed_id),
      await fixture.store.items(scope, feed.feed_id),
    ]);
    expect(shown).not.toMatch(/state|due_at|page_etag|content_hash|origin/);
  });

  it.each<[NewFeedInput | object, string, string]>([
    [{ ...body, name: '' }, 'request.invalid', 'feed.name'],
    [{ ...body, extra: 1 }, 'request.unknown_field', 'feed.extra'],
    [{ ...body, mode: 'mixed' }, 'request.invalid', 'feed.mode'],
    [{ ...body, source_kind: 'vimeo' }, 'request.invalid', 'feed.source_kind'],
    [{ ...body, source: { channels: [] } }, 'request.invalid', 'feed.source.channels'],
    [
      { ...body, source: { channels: ['north'] } },
      'feed.source_invalid',
      'feed.source.channels[0]',
    ],
    [
      { ...body, source: { channels: ['@north'], door: 'atom', transport: 'auto' } },
      'request.invalid',
      'feed.source.door',
    ],
    [
      { ...body, source: { channels: ['@north'], door: 'window' } },
      'request.invalid',
      'feed.source.transport',
    ],
  ])('refuses %j with %s', async (change, code, path) => {
    // A caller without types can pass any of these.
    const input: NewFeedInput = Object.assign(structuredClone(body), change);
    await expect(fixture.store.create(scope, input)).rejects.toMatchObject({
      code,
      errors: [{ path }],
    });
    expect(fixture.events).toEqual([]);
  });

  it('returns the same feed for the same key and request, in any order of fields', async () => {
    const first = await fixture.store.create(scope, body, { idempotency_key: 'k' });
    const same: NewFeedInput = {
      source: { channels: ['@north'], transport: 'auto' },
      name: 'Films',
      source_kind: 'youtube',
    };
    expect(await fixture.store.create(scope, same, { idempotency_key: 'k' })).toEqual(first);
    expect(names()).toEqual(['feed.created']);
    await expect(
      fixture.store.create(scope, { ...body, name: 'Other' }, { idempotency_key: 'k' }),
    ).rejects.toMatchObject({ code: 'idempotency.mismatch' });
  });

  it('accepts the former name of a field of the source, and returns the present one', async () => {
    // The types have the present name only.
    const input: NewFeedInput = Object.assign(structuredClone(body), {
      source: { channels: ['@north'], door: 'atom' },
    });
    const feed = await fixture.store.create(scope, input);
    expect(feed.source).toMatchObject({ transport: 'atom' });
    expect(feed.source).not.toHaveProperty('door');
    const patch = { source: { channels: ['@north'], door: 'auto' } };
    const changed = await fixture.store.update(scope, feed.feed_id, patch, 1);
    expect(changed.source).toMatchObject({ transport: 'auto' });
  });

  it('refuses a feed over the limit', async () => {
    for (let count = 0; count < 5; count += 1) await fixture.store.create(scope, body);
    await expect(fixture.store.create(scope, body)).rejects.toMatchObject({
      code: 'feed.limit_reached',
    });
    await expect(fixture.store.create(elsewhere, body)).resolves.toMatchObject(elsewhere);
  });

  describe('lists feeds, and', () => {
    it('pages through them, newest first', async () => {
      const made: string[] = [];
      for (let count = 0; count < 5; count += 1) {
        if (count !== 2) fixture.advance(1);
        made.unshift((await fixture.store.create(scope, body)).feed_id);
      }
      const seen: string[] = [];
      for (let cursor: string | null | undefined; cursor !== null;) {
        const page = await fixture.store.list(scope, { limit: 2, ...(cursor && { cursor }) });
        seen.push(...page.items.map((feed) => feed.feed_id));
        cursor = page.next_cursor;
      }
      expect(seen).toEqual(made);
    });

    it('ends with no cursor when the last page is exactly full', async () => {
      await fixture.store.create(scope, body);
      await fixture.store.create(scope, body);
      expect((await fixture.store.list(scope, { limit: 2 })).next_cursor).toBeNull();
    });

    it('accepts no cursor of another project, kind or surface', async () => {
      await fixture.store.create(scope, body);
      await fixture.store.create(scope, body);
      const cursor = (await fixture.store.list(scope, { limit: 1 })).next_cursor ?? '';
      const refused = { code: 'cursor.invalid' };
      await expect(fixture.store.list(elsewhere, { cursor })).rejects.toMatchObject(refused);
      await expect(
        fixture.store.list(scope, { cursor, source_kind: 'youtube' }),
      ).rejects.toMatchObject(refused);
      await expect(
        fixture.store.list({ ...scope, surface_id: 's' }, { cursor }),
      ).rejects.toMatchObject(refused);
    });

    it('summarizes them in the order of names in a language', async () => {
      for (const name of ['Feed 10', 'zebra', 'Feed 9', 'Äpfel'])
        await fixture.store.create(scope, { ...body, name });
      const summary = await fixture.store.summary(scope);
      expect(FeedsSummary.parse(summary)).toEqual(summary);
      expect(summary.sources).toEqual(['youtube']);
      expect(summary.feeds.map((feed) => feed.name)).toEqual([
        'Äpfel',
        'Feed 9',
        'Feed 10',
        'zebra',
      ]);
      expect(summary.feeds[0]).toMatchObject({
        health: 'pending',
        item_count: 0,
        source_kind: 'youtube',
      });
    });
  });

  describe('changes feeds, and', () => {
    it('raises the version, keeps the other fields, and appends an event', async () => {
      const feed = await fixture.store.create(scope, body);
      fixture.advance(5);
      const changed = await fixture.store.update(scope, feed.feed_id, { name: 'Other' }, 1);
      expect(changed).toEqual({
        ...feed,
        name: 'Other',
        version: 2,
        updated_at: fixture.now().toISOString(),
      });
      expect(fixture.events.at(-1)).toMatchObject({
        name: 'feed.updated',
        data: {
          version: 2,
          head_rev: 0,
          added: [],
          changed: [],
          removed: [],
          truncated: false,
          summary: { added: 0, changed: 0, removed: 0, item_count: 0 },
        },
      });
    });

    it('refuses a stale version, and accepts any version on request', async () => {
      const feed = await fixture.store.create(scope, body);
      await fixture.store.update(scope, feed.feed_id, { name: 'A' }, 1);
      for (const patch of [{ name: 'B' }, {}]) {
        await expect(fixture.store.update(scope, feed.feed_id, patch, 1)).rejects.toMatchObject({
          code: 'precondition.failed',
          extensions: { current_version: 2 },
        });
      }
      const changed = await fixture.store.update(scope, feed.feed_id, { name: 'C' }, 'any');
      expect(changed).toMatchObject({ name: 'C', version: 3 });
      const again = await fixture.store.update(scope, feed.feed_id, { name: 'D' }, [1, 3]);
      expect(again).toMatchObject({ name: 'D', version: 4 });
      await expect(
        fixture.store.update(scope, feed.feed_id, { name: 'E' }, [1, 3]),
      ).rejects.toMatchObject({ code: 'precondition.failed' });
    });

    it('changes nothing for an empty patch', async () => {
      const feed = await fixture.store.create(scope, body);
      expect(await fixture.store.update(scope, feed.feed_id, {}, 1)).toEqual(feed);
      expect(names()).toEqual(['feed.created']);
    });

    it('makes a feed due immediately when its source changes, not when it stays the same', async () => {
      const feed = await fixture.create({ channels: [fixture.channel(2).handle] }, 600);
      await fixture.store.refresh(scope, feed.feed_id);
      fixture.advance(60);
      const same = { source: { channels: [fixture.channel(2).handle] } };
      await fixture.store.update(scope, feed.feed_id, same, 1);
      expect(await fixture.store.claimDue(5)).toEqual([]);
      const other = { source: { channels: [fixture.channel(1).handle] } };
      await fixture.store.update(scope, feed.feed_id, other, 2);
      expect(await fixture.store.claimDue(5)).toMatchObject([
        { feed: { feed_id: feed.feed_id, state: {} } },
      ]);
    });

    it('makes a feed due sooner after a change of its refresh rule', async () => {
      const feed = await fixture.create({ channels: [fixture.channel(2).handle] }, 3600);
      await fixture.store.refresh(scope, feed.feed_id);
      const changed = await fixture.store.update(
        scope,
        feed.feed_id,
        { refresh: { every_seconds: 60 } },
        1,
      );
      expect(Date.parse(changed.health.next_refresh_at ?? '') - fixture.now().getTime()).toBe(
        60_000,
      );
    });

    it('refuses an invalid source, and a feed of another project', async () => {
      const feed = await fixture.store.create(scope, body);
      await expect(
        fixture.store.update(scope, feed.feed_id, { source: { channels: ['x y'] } }, 1),
      ).rejects.toMatchObject({ code: 'feed.source_invalid' });
      await expect(
        fixture.store.update(elsewhere, feed.feed_id, { name: 'Mine' }, 1),
      ).rejects.toMatchObject({ code: 'feed.not_found' });
      expect(await fixture.store.get(scope, feed.feed_id)).toEqual(feed);
    });

    it('deletes a feed once', async () => {
      const feed = await fixture.store.create(scope, body);
      await fixture.store.delete(scope, feed.feed_id);
      expect(fixture.events.at(-1)).toMatchObject({
        name: 'feed.deleted',
        data: { feed_id: feed.feed_id },
      });
      for (const ask of [
        fixture.store.delete(scope, feed.feed_id),
        fixture.store.get(scope, feed.feed_id),
        fixture.store.items(scope, feed.feed_id),
        fixture.store.refresh(scope, feed.feed_id),
      ]) {
        await expect(ask).rejects.toMatchObject({ code: 'feed.not_found' });
      }
    });
  });

  describe('lists items, and', () => {
    it('pages through all of them, each valid by the contract', async () => {
      const feed = await fixture.create({ channels: [fixture.channel(0).handle] });
      const { added } = await fixture.store.refresh(scope, feed.feed_id);
      const seen: Item[] = [];
      for (let cursor: string | null | undefined; cursor !== null;) {
        const page = await fixture.store.items(scope, feed.feed_id, {
          limit: 7,
          ...(cursor && { cursor }),
        });
        expect(ItemPage.parse(page)).toEqual(page);
        expect(page).toMatchObject({ feed_id: feed.feed_id, head_rev: 1 });
        seen.push(...page.items);
        cursor = page.next_cursor;
      }
      expect(new Set(seen.map((item) => item.item_id)).size).toBe(added);
      const times = seen.map((item) => item.published_at ?? '');
      expect(times).toEqual([...times].sort().reverse());
    });

    it('accepts no cursor of another feed, order or search', async () => {
      const [one, two] = [
        await fixture.create({ channels: [fixture.channel(2).handle] }),
        await fixture.create({ channels: [fixture.channel(1).handle] }),
      ];
      for (const feed of [one, two]) await fixture.store.refresh(scope, feed.feed_id);
      const cursor =
        (await fixture.store.items(scope, one.feed_id, { limit: 1 })).next_cursor ?? '';
      const refused = { code: 'cursor.invalid' };
      await expect(fixture.store.items(scope, two.feed_id, { cursor })).rejects.toMatchObject(
        refused,
      );
      await expect(
        fixture.store.items(scope, one.feed_id, { cursor, sort: 'featured' }),
      ).rejects.toMatchObject(refused);
      await expect(
        fixture.store.items(scope, one.feed_id, { cursor, q: 'a' }),
      ).rejects.toMatchObject(refused);
      await expect(fixture.store.items(scope, one.feed_id, { cursor })).resolves.toMatchObject({
        head_rev: 1,
      });
    });
  });

  describe('refreshes feeds, and', () => {
    it('lets one refresh of a feed run at a time', async () => {
      const feed = await fixture.create({ channels: [fixture.channel(2).handle] });
      const outcomes = await Promise.allSettled(
        [1, 2, 3].map(() => fixture.store.refresh(scope, feed.feed_id)),
      );
      const refused = outcomes.flatMap((one): unknown[] =>
        one.status === 'rejected' ? [one.reason] : [],
      );
      expect(refused).toHaveLength(2);
      const problem = {
        code: 'feed.refreshing',
        message: expect.stringContaining('by 2026-05-01T12:05:00.000Z at the latest'),
        retryAfterSeconds: 5,
      };
      expect(refused).toMatchObject([problem, problem]);
      expect(names().filter((name) => name === 'feed.updated')).toHaveLength(1);
    });

    it('appends an event of health only when the status changes', async () => {
      const feed = await fixture.create({ channels: [fixture.channel(2).handle] });
      const statuses = () =>
        fixture.events
          .filter((event) => event.name === 'feed.health')
          .map((event) => FeedHealthData.parse(event.data).status);
      for (let count = 0; count < 2; count += 1) await fixture.store.refresh(scope, feed.feed_id);
      expect(statuses()).toEqual(['ok']);
      fixture.youtube.control.addFault({ action: { kind: 'status', status: 403 } });
      for (let count = 0; count < 4; count += 1) {
        await expect(fixture.store.refresh(scope, feed.feed_id)).rejects.toMatchObject({
          code: 'feed.source_unavailable',
        });
      }
      expect(statuses()).toEqual(['ok', 'degraded', 'failing']);
      fixture.youtube.control.clearFaults();
      await fixture.store.refresh(scope, feed.feed_id);
      expect(statuses()).toEqual(['ok', 'degraded', 'failing', 'ok']);
    });

    it('discards the items of a source that was changed meanwhile', async () => {
      const feed = await fixture.create({ channels: [fixture.channel(2).handle] });
      const reading = fixture.store.refresh(scope, feed.feed_id);
      await fixture.store.update(
        scope,
        feed.feed_id,
        { source: { channels: [fixture.channel(1).handle] } },
        1,
      );
      await expect(reading).rejects.toMatchObject({ code: 'feed.refreshing' });
      expect(await fixture.rows(feed.feed_id)).toEqual([]);
      await fixture.store.refresh(scope, feed.feed_id);
      expect(new Set((await fixture.rows(feed.feed_id)).map((row) => row.origin))).toEqual(
        new Set([fixture.channel(1).channel_id]),
      );
    });

    it('stays due, without a failure, when its caller ends it', async () => {
      const feed = await fixture.create({ channels: [fixture.channel(2).handle] });
      fixture.youtube.control.addFault({ action: { kind: 'delay', ms: 60_000 } });
      const abort = new AbortController();
      const reading = fixture.store.refresh(scope, feed.feed_id, {}, { signal: abort.signal });
      abort.abort();
      await expect(reading).rejects.toMatchObject({ code: 'service.stopping' });
      expect(await fixture.store.get(scope, feed.feed_id)).toEqual(feed);
      expect(await fixture.store.claimDue(5)).toHaveLength(1);
    });
  });

  describe('has ETags that', () => {
    it('contain the version and change with every answered field', async () => {
      const feed = await fixture.create({ channels: [fixture.channel(2).handle] });
      const before = feedEtag(feed);
      expect(before).toMatch(/^"1-[\w-]{16}"$/);
      expect(feedEtag(await fixture.store.get(scope, feed.feed_id))).toBe(before);
      await fixture.store.refresh(scope, feed.feed_id);
      const after = feedEtag(await fixture.store.get(scope, feed.feed_id));
      expect(after).not.toBe(before);
      expect([before, after].map(versionsOfEtags)).toEqual([[1], [1]]);
    });

    it.each([
      ['"12-abc_-"', [12]],
      ['W/"3-x"', []],
      [' * ', 'any'],
      ['12', []],
      ['"x-1"', []],
      ['"1-a", W/"3-c","2-b",', [1, 2]],
      ['', []],
    ])('are read from %j as %j', (header, versions) => {
      expect(versionsOfEtags(header)).toEqual(versions);
    });
  });
});
