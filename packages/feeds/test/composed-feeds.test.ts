import { beforeEach, describe, expect, it } from '@jest/globals';
import type { EventDraft, Scope } from '@northstar/contracts';
import { z } from 'zod';
import { createFeedStore, MemoryFeedRepository } from '../src/index.js';
import type { FeedComposition, FeedKind, FeedStore, SourceItem } from '../src/index.js';

const scope: Scope = { tenant_id: 'tnt_a', project_id: 'prj_a' };
const otherProject: Scope = { tenant_id: 'tnt_a', project_id: 'prj_b' };

const Note = z.strictObject({ id: z.string(), day: z.number() });
const NoDetails = z.strictObject({});
type NoDetails = z.infer<typeof NoDetails>;

/** A kind whose items are pushed. */
const fed: FeedKind<NoDetails, NoDetails> = {
  kind: 'fed',
  source: NoDetails,
  details: NoDetails,
  accept(pushed) {
    const { id, day } = Note.parse(pushed);
    const published_at = new Date(Date.UTC(2026, 0, day)).toISOString();
    const url = `https://notes.example/${id}`;
    const common = { origin: 'fed', title: id, url, image_url: null, published_at };
    return { item: { item_id: id, ...common, details: {} } };
  },
};

const JoinedSource = z.strictObject({ feeds: z.array(z.string()) });
type JoinedSource = z.infer<typeof JoinedSource>;

const composition: FeedComposition<JoinedSource, NoDetails> = {
  members: ({ feeds }) => feeds,
  async *compose({ feeds }, { readItems }) {
    for (const origin of feeds) {
      for await (const page of readItems(origin)) {
        yield page.map(
          ({ item_id, title, url, image_url, published_at }): SourceItem<NoDetails> => ({
            ...{ item_id, origin, title, url, image_url, published_at, details: {} },
          }),
        );
      }
    }
    return {
      coverage: feeds.map((origin) => ({ origin, complete_since: null })),
      origins: feeds,
      state: {},
      part_count: feeds.length,
      errors: [],
      not_modified: 0,
      cost: { requests: 0, quota_units: 0 },
      max_age_seconds: null,
    };
  },
};

/** A kind that has all items of its members. */
const joined: FeedKind<JoinedSource, NoDetails> = {
  kind: 'joined',
  source: JoinedSource,
  details: NoDetails,
  compose: composition,
};

let now: number;
let events: EventDraft[];
let store: FeedStore;

beforeEach(() => {
  now = Date.UTC(2026, 4, 1);
  events = [];
  store = createFeedStore({
    repository: new MemoryFeedRepository({ onEvents: (_scope, more) => events.push(...more) }),
    kinds: [fed, joined],
    clock: () => new Date(now),
    random: () => 0,
  });
});

async function create(source_kind: string, source: NoDetails | JoinedSource, of = scope) {
  return (await store.create(of, { name: source_kind, source_kind, source })).feed_id;
}

const join = (...feeds: string[]) => create('joined', { feeds });

/** What a worker does: refreshes every due feed. Returns how many there were. */
async function work(): Promise<number> {
  const claims = await store.claimDue(10);
  for (const claimed of claims) {
    await store.refreshClaimed(claimed, { signal: new AbortController().signal });
  }
  return claims.length;
}

const idsOf = async (feed_id: string) =>
  (await store.items(scope, feed_id, { limit: 100 })).items.map(({ item_id }) => item_id);

describe('A feed that is composed of others', () => {
  it('has the items of its members, and follows their changes', async () => {
    const [first, second] = [await create('fed', {}), await create('fed', {})];
    await store.putItems(scope, first, [
      { id: 'a', day: 1 },
      { id: 'c', day: 3 },
    ]);
    await store.putItems(scope, second, [{ id: 'b', day: 2 }]);
    const feed_id = await join(first, second);
    expect(await work()).toBe(1);
    expect(await idsOf(feed_id)).toEqual(['c', 'b', 'a']);
    expect(await store.get(scope, feed_id)).toMatchObject({ health: { status: 'ok' } });
    expect(await work()).toBe(0);

    events = [];
    await store.putItems(scope, second, [{ id: 'd', day: 4 }]);
    expect(await work()).toBe(1);
    expect(await idsOf(feed_id)).toEqual(['d', 'c', 'b', 'a']);
    expect(events.map(({ name, topic }) => [name, topic])).toEqual([
      ['feed.updated', `feed:${second}`],
      ['feed.updated', `feed:${feed_id}`],
    ]);
  });

  it('reads members of more than one page', async () => {
    const member = await create('fed', {});
    const notes = Array.from({ length: 450 }, (_, index) => ({ id: `n${String(index)}`, day: 1 }));
    await store.putItems(scope, member, notes);
    const feed_id = await join(member);
    expect(await store.refresh(scope, feed_id)).toMatchObject({ added: 450 });
  });

  it('passes changes on to feeds that are composed of it', async () => {
    const member = await create('fed', {});
    const outer = await join(await join(member));
    await store.putItems(scope, member, [{ id: 'a', day: 1 }]);
    while ((await work()) > 0);
    expect(await idsOf(outer)).toEqual(['a']);
  });

  it('shows a missing member, and one of another project, in its health', async () => {
    const member = await create('fed', {});
    const deleted = await create('fed', {});
    const hidden = await create('fed', {}, otherProject);
    await store.putItems(otherProject, hidden, [{ id: 'secret', day: 1 }]);
    for (const feed of [member, deleted]) {
      await store.putItems(scope, feed, [{ id: `of_${feed}`, day: 1 }]);
    }
    const feed_id = await join(member, deleted, hidden);
    await work();
    expect(await idsOf(feed_id)).toHaveLength(2);
    await store.delete(scope, deleted);
    expect(await work()).toBe(1);
    expect(await idsOf(feed_id)).toEqual([`of_${member}`]);
    const { health } = await store.get(scope, feed_id);
    expect(health).toMatchObject({
      status: 'degraded',
      last_error: { code: 'feed.not_found' },
    });
    expect(health.last_error?.message).toContain(deleted);
    expect(health.last_error?.message).toContain(hidden);
  });

  it('cannot contain itself', async () => {
    const inner = await join();
    const outer = await join(inner);
    const patch = { source: { feeds: [outer] } };
    await expect(store.update(scope, inner, patch, 1)).rejects.toMatchObject({
      code: 'feed.source_invalid',
      errors: [{ path: 'patch.source', reason: expect.stringContaining(outer) }],
    });
    expect(await store.get(scope, inner)).toMatchObject({ version: 1, source: { feeds: [] } });
  });
});

describe('A kind with compose', () => {
  it('has no pull', () => {
    const both: FeedKind<JoinedSource, NoDetails> = {
      ...joined,
      pull: () => {
        throw new Error('not called');
      },
    };
    expect(() =>
      createFeedStore({ repository: new MemoryFeedRepository(), kinds: [both] }),
    ).toThrow('Feed kind joined has both pull and compose');
  });

  it('reads no feed that is not a member', async () => {
    const curious: FeedKind<JoinedSource, NoDetails> = {
      ...joined,
      compose: {
        members: () => [],
        compose: (source, request) => composition.compose(source, request),
      },
    };
    const repository = new MemoryFeedRepository();
    const other = createFeedStore({ repository, kinds: [curious] });
    const source = { feeds: ['feed_x'] };
    const { feed_id } = await other.create(scope, { name: 'X', source_kind: 'joined', source });
    await expect(other.refresh(scope, feed_id)).rejects.toThrow('feed_x is not a member');
  });
});
