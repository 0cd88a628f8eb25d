import { beforeEach, describe, expect, it } from '@jest/globals';
import type { EventDraft, JsonValue, Meter, Scope } from '@northstar/contracts';
import { z } from 'zod';
import { createFeedStore, MemoryFeedRepository } from '../src/index.js';
import type {
  FeedKind,
  FeedStore,
  FeedStoreOptions,
  ItemUpdate,
  SourceItem,
} from '../src/index.js';

const scope: Scope = { tenant_id: 'tnt_a', project_id: 'prj_a' };

const NotesSource = z.strictObject({ topic: z.string().min(1) });
type NotesSource = z.infer<typeof NotesSource>;
const NoteDetails = z.strictObject({ stars: z.number().int().min(0) });
type NoteDetails = z.infer<typeof NoteDetails>;

let pages: SourceItem<NoteDetails>[][] = [];
let failure: Error | undefined;

function note(item_id: string, stars = 1): SourceItem<NoteDetails> {
  const url = `https://notes.example/${item_id}`;
  const common = { origin: 'notes', title: `Note ${item_id}`, url, image_url: null };
  return { item_id, ...common, published_at: null, details: { stars } };
}

/** A kind that the contracts do not know. */
const notes: FeedKind<NotesSource, NoteDetails> = {
  kind: 'notes',
  source: NotesSource,
  validateSource: ({ topic }) =>
    topic === 'taboo' ? [{ path: 'topic', reason: 'is not a topic to write about' }] : [],
  details: NoteDetails,
  async *pull() {
    yield* pages;
    if (failure !== undefined) throw failure;
    return {
      coverage: [{ origin: 'notes', complete_since: null }],
      origins: ['notes'],
      state: {},
      part_count: 1,
      errors: [],
      not_modified: 0,
      cost: { requests: pages.length, quota_units: 0 },
      max_age_seconds: null,
    };
  },
};

const PushedNote = z.strictObject({ id: z.string(), stars: z.number() });

/** A kind whose items are only pushed. */
const pushed: FeedKind<NotesSource, NoteDetails> = {
  kind: 'pushed_notes',
  modes: ['manual', 'feed'],
  source: NotesSource,
  details: NoteDetails,
  accept(item) {
    const read = PushedNote.safeParse(item);
    if (read.success) return { item: note(read.data.id, read.data.stars) };
    return { problems: [{ path: 'id', reason: 'must be a text' }] };
  },
};

/** Records the sizes of its writes. */
class ObservedRepository extends MemoryFeedRepository {
  readonly writes: number[] = [];

  override putItems(of: Scope, feed_id: string, update: ItemUpdate) {
    this.writes.push(update.items.length);
    return super.putItems(of, feed_id, update);
  }
}

let repository: ObservedRepository;
let events: EventDraft[];
let counts: Map<string, number>;

function open(options: Partial<FeedStoreOptions> = {}): FeedStore {
  const meter: Meter = {
    count: (name, _labels, by = 1) => void counts.set(name, (counts.get(name) ?? 0) + by),
    observe: () => undefined,
    gauge: () => undefined,
  };
  return createFeedStore({ repository, kinds: [notes, pushed], meter, ...options });
}

beforeEach(() => {
  pages = [];
  failure = undefined;
  events = [];
  counts = new Map();
  repository = new ObservedRepository({ onEvents: (_scope, more) => events.push(...more) });
});

const create = (store: FeedStore, source_kind = 'notes', topic = 'birds') =>
  store.create(scope, { name: 'Notes', source_kind, source: { topic } });
const idsOf = async (store: FeedStore, feed_id: string) =>
  (await store.items(scope, feed_id, { limit: 100 })).items.map(({ item_id }) => item_id);

describe('A feed of a kind that the contracts do not know', () => {
  it('is created, refreshed and listed like any other', async () => {
    const store = open();
    const feed = await create(store);
    expect(feed).toMatchObject({
      source_kind: 'notes',
      source: { topic: 'birds' },
      mode: 'feed',
      refresh: { every_seconds: 900 },
    });
    pages = [[note('a', 3)], [note('b')]];
    expect(await store.refresh(scope, feed.feed_id)).toMatchObject({ added: 2, status: 'changed' });
    const { items } = await store.items(scope, feed.feed_id);
    expect(items[0]).toMatchObject({ item_id: 'a', kind: 'notes', details: { stars: 3 } });
    expect((await store.list(scope, { source_kind: 'notes' })).items).toHaveLength(1);
    expect((await store.summary(scope)).sources).toEqual(['notes', 'pushed_notes']);
  });

  it.each<[object, string, string]>([
    [{ source: {} }, 'request.invalid', 'feed.source.topic'],
    [{ source: { topic: 'x', more: 1 } }, 'request.unknown_field', 'feed.source.more'],
    [{ source: { topic: 'taboo' } }, 'feed.source_invalid', 'feed.source.topic'],
    [{ mode: 'manual' }, 'request.invalid', 'feed.mode'],
    [{ source_kind: 'note' }, 'request.invalid', 'feed.source_kind'],
  ])('is validated by its kind: %j', async (change, code, path) => {
    const feed = { name: 'Notes', source_kind: 'notes', source: { topic: 'birds' }, ...change };
    await expect(open().create(scope, feed)).rejects.toMatchObject({ code, errors: [{ path }] });
  });

  it('is changed by the rules of its kind', async () => {
    const store = open();
    const { feed_id } = await create(store);
    const changed = await store.update(scope, feed_id, { source: { topic: 'cats' } }, 1);
    expect(changed).toMatchObject({ version: 2, source: { topic: 'cats' } });
    await expect(
      store.update(scope, feed_id, { source: { topic: 'taboo' } }, 2),
    ).rejects.toMatchObject({
      code: 'feed.source_invalid',
      errors: [{ path: 'patch.source.topic' }],
    });
  });

  it('is claimed only by a process that has its kind', async () => {
    await create(open());
    expect(await open({ kinds: [pushed] }).claimDue(5)).toEqual([]);
    expect(await open().claimDue(5)).toHaveLength(1);
  });
});

describe('An invalid item', () => {
  it('is skipped, counted and shown in health, and its stored version stays', async () => {
    const store = open();
    const { feed_id } = await create(store);
    pages = [[note('a'), note('b'), note('c')]];
    await store.refresh(scope, feed_id);
    pages = [[note('a', -1), note('b', 2)]];
    expect(await store.refresh(scope, feed_id)).toMatchObject({ changed: 1, removed: 1 });
    expect(await idsOf(store, feed_id)).toEqual(['a', 'b']);
    expect((await store.get(scope, feed_id)).health).toMatchObject({
      status: 'ok',
      skipped_items: 1,
      skipped_reason: expect.stringMatching(/^Item a: details\.stars /),
    });
    expect(counts.get('feed_items_skipped_total')).toBe(1);
  });

  it('without a usable id keeps every stored item', async () => {
    const store = open();
    const { feed_id } = await create(store);
    pages = [[note('a'), note('b')]];
    await store.refresh(scope, feed_id);
    pages = [[note('')]];
    expect(await store.refresh(scope, feed_id)).toMatchObject({ removed: 0 });
    expect(await idsOf(store, feed_id)).toEqual(['a', 'b']);
  });

  it('that is stored is left out of its page, and counted', async () => {
    const store = open();
    const { feed_id } = await create(store);
    pages = [[note('a'), note('c')]];
    await store.refresh(scope, feed_id);
    const item = { ...note('b'), kind: 'notes', content_hash: 'b', details: { stars: 'many' } };
    const at = '2026-01-01T00:00:00.000Z';
    await repository.putItems(scope, feed_id, { items: [item], at, events: () => [] });
    expect(await idsOf(store, feed_id)).toEqual(['a', 'c']);
    expect(counts.get('feed_invalid_rows_total')).toBe(1);
  });
});

describe('A source of many pages', () => {
  const many = (from: number, to: number) =>
    Array.from({ length: to - from }, (_none, index) =>
      note(String(from + index).padStart(5, '0')),
    );

  it('is stored in batches while it is read, and only its end removes items', async () => {
    const store = open();
    const { feed_id } = await create(store);
    pages = Array.from({ length: 25 }, (_none, index) => many(index * 100, index * 100 + 100));
    expect(await store.refresh(scope, feed_id)).toMatchObject({ added: 2500, head_rev: 3 });
    expect(repository.writes).toEqual([1000, 1000]);
    pages = pages.slice(1);
    expect(await store.refresh(scope, feed_id)).toMatchObject({
      added: 0,
      unchanged: 2400,
      removed: 100,
    });
    expect((await store.get(scope, feed_id)).item_count).toBe(2400);
  });

  it('is one write and one event when it is small', async () => {
    const store = open();
    const { feed_id } = await create(store);
    pages = [many(0, 10), many(10, 20), many(20, 30)];
    expect(await store.refresh(scope, feed_id)).toMatchObject({ added: 30, head_rev: 1 });
    expect(repository.writes).toEqual([]);
    expect(events.filter(({ name }) => name === 'feed.updated')).toHaveLength(1);
  });

  it('keeps what was stored before it failed, and removes nothing', async () => {
    const store = open();
    const { feed_id } = await create(store);
    pages = [[note('old')]];
    await store.refresh(scope, feed_id);
    pages = [many(0, 1000), many(1000, 1001)];
    failure = new Error('the vendor broke off');
    await expect(store.refresh(scope, feed_id)).rejects.toThrow('the vendor broke off');
    const { item_count, health } = await store.get(scope, feed_id);
    expect(item_count).toBe(1001);
    expect(health).toMatchObject({ status: 'degraded', last_error: { code: 'internal' } });
  });
});

describe('A feed whose items are pushed', () => {
  it('is never due and cannot be refreshed', async () => {
    const store = open();
    const feed = await create(store, 'pushed_notes');
    expect(feed).toMatchObject({ mode: 'manual', health: { next_refresh_at: null } });
    expect(await store.claimDue(5)).toEqual([]);
    await expect(store.refresh(scope, feed.feed_id)).rejects.toMatchObject({
      code: 'request.invalid',
      errors: [{ path: 'feed_id' }],
    });
    expect(await store.get(scope, feed.feed_id)).toEqual(feed);
  });

  it('takes items, all or none, and reports each problem', async () => {
    const store = open();
    const { feed_id } = await create(store, 'pushed_notes');
    const put = (...items: JsonValue[]) => store.putItems(scope, feed_id, items);
    expect(await put({ id: 'a', stars: 1 }, { id: 'b', stars: 2 })).toMatchObject({
      added: ['a', 'b'],
      head_rev: 1,
    });
    expect(await put({ id: 'a', stars: 5 })).toMatchObject({ changed: ['a'] });
    await expect(
      put({ id: 'c', stars: 1 }, { id: 7 }, { id: 'd', stars: -1 }, { id: 'c', stars: 2 }),
    ).rejects.toMatchObject({
      code: 'request.invalid',
      errors: [{ path: 'items[1].id' }, { path: 'items[2]' }, { path: 'items[3]' }],
    });
    expect(await idsOf(store, feed_id)).toEqual(['a', 'b']);
  });

  it('is not one whose kind has no such ability', async () => {
    const store = open();
    const { feed_id } = await create(store);
    await expect(store.putItems(scope, feed_id, [])).rejects.toMatchObject({
      code: 'request.invalid',
    });
  });
});

describe('A feed store', () => {
  it('reads stored feeds without any kinds', async () => {
    const { feed_id } = await create(open());
    const store = createFeedStore({ repository });
    expect(await store.get(scope, feed_id)).toMatchObject({ source_kind: 'notes' });
    expect((await store.list(scope)).items).toHaveLength(1);
    await expect(create(store)).rejects.toMatchObject({
      code: 'request.invalid',
      errors: [{ path: 'feed.source_kind', expected: 'no kind is supported' }],
    });
  });

  it('refuses to register a kind twice', () => {
    expect(() => createFeedStore({ repository, kinds: [notes, notes] })).toThrow(TypeError);
  });

  it('reports the problems of all arguments at once, by their names', async () => {
    const store = open();
    const badScope: Scope = { ...scope, project_id: '?' };
    await expect(store.items(badScope, '', { limit: 0, sort: 'newest' })).rejects.toMatchObject({
      code: 'request.invalid',
      errors: [{ path: 'scope.project_id' }, { path: 'feed_id' }, { path: 'query.limit' }],
    });
    await expect(
      store.update(scope, 'feed_1', {}, 0, { idempotency_key: '' }),
    ).rejects.toMatchObject({
      errors: [{ path: 'expected_version' }, { path: 'context.idempotency_key' }],
    });
  });
});
