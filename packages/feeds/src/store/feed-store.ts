import { createHash } from 'node:crypto';
import {
  canonicalJson,
  EnginesError,
  FeedPatch,
  NewFeed,
  silentLogger,
  silentMeter,
} from '@northstar/contracts';
import type {
  Actor,
  Clock,
  Feed,
  FeedList,
  FeedPatchInput,
  FeedsSummary,
  ItemPage,
  ItemSort,
  Logger,
  Meter,
  NewFeedInput,
  NewId,
  RefreshDepth,
  RefreshResult,
  Scope,
  SourceKind,
} from '@northstar/contracts';
import type { CursorCodec } from '@northstar/contracts/cursors';
import { v7 as uuidv7 } from 'uuid';
import type { ClaimedFeed, FeedRepository, Lease } from '../ports/feed-repository.js';
import type { FeedRow, NewFeedRow } from '../ports/feed-row.js';
import { newHealth } from '../refresh/health.js';
import { feedNotFound, feedRefreshing } from '../refresh/refresh-errors.js';
import { runRefresh } from '../refresh/run-refresh.js';
import type { RefreshTools } from '../refresh/run-refresh.js';
import type { SourceRegistry } from '../kinds/source-registry.js';
import { toFeed, toItem, toSummary } from './answers.js';
import { feedCreated, feedDeleted, settingsUpdated } from '../events/feed-events.js';
import { feedPlaces, itemPlaces } from './positions.js';
import { readInput } from './read-input.js';

export interface FeedStoreOptions {
  repository: FeedRepository;
  sources: SourceRegistry;
  cursors: CursorCodec;
  clock?: Clock;
  newId?: NewId;
  /** From 0 up to, not including, 1; spreads due times. */
  random?: () => number;
  /** Feeds that a project may have; 1000 unless told. */
  feed_limit?: number;
  /** How long a refresh may take before another process may take over; 300 unless told. */
  lease_seconds?: number;
  logger?: Logger;
  meter?: Meter;
}

export interface ItemsQuery {
  sort?: ItemSort;
  /** 1 to 100; 20 unless told. */
  limit?: number;
  cursor?: string;
  q?: string;
}

/** Lists of items that come from somewhere and keep themselves fresh (FEEDS). */
export interface FeedStore {
  /**
   * Makes a feed whose first refresh is due at once; that its channels exist is found then. With
   * a key, the same request again gives the same feed. Throws `request.invalid`,
   * `feed.source_invalid`, `feed.limit_reached`, `idempotency.mismatch`.
   */
  create(
    scope: Scope,
    feed: NewFeedInput,
    options?: { actor?: Actor; idempotency_key?: string },
  ): Promise<Feed>;
  /** The latest made first. Throws `cursor.invalid`. */
  list(
    scope: Scope,
    query?: { source_kind?: SourceKind; limit?: number; cursor?: string },
  ): Promise<FeedList>;
  /** Throws `feed.not_found`, as do all that follow. */
  get(scope: Scope, feed_id: string): Promise<Feed>;
  /**
   * Changes what `patch` names. `expected_version` is the version that the caller has read, or
   * `any`; another one now is `precondition.failed`. A changed source is due at once, in full.
   */
  update(
    scope: Scope,
    feed_id: string,
    patch: FeedPatchInput,
    options: { expected_version: number | 'any'; actor?: Actor },
  ): Promise<Feed>;
  delete(scope: Scope, feed_id: string, options?: { actor?: Actor }): Promise<void>;
  /** Throws `cursor.invalid` for a cursor of another feed, order or search. */
  items(scope: Scope, feed_id: string, query?: ItemsQuery): Promise<ItemPage>;
  summary(scope: Scope): Promise<FeedsSummary>;
  /**
   * Refreshes now. Throws `feed.refreshing` while another does, `feed.source_unavailable` when
   * nothing could be read, `feed.source_invalid` when what the source names never existed.
   */
  refresh(
    scope: Scope,
    feed_id: string,
    options?: { depth?: RefreshDepth; actor?: Actor; signal?: AbortSignal },
  ): Promise<RefreshResult>;
  /** Claims due feeds of all projects for a worker, the longest due first. */
  claimDue(limit: number): Promise<ClaimedFeed[]>;
  /** Refreshes a claimed feed and gives it back, whatever comes of it. */
  refreshClaimed(claimed: ClaimedFeed, options: { signal: AbortSignal }): Promise<RefreshResult>;
}

/** Whom a refresh that nobody asked for is told to be done by. */
const system: Actor = { kind: 'system', id: 'feed-refresh' };

export function createFeedStore(options: FeedStoreOptions): FeedStore {
  const {
    repository,
    sources,
    cursors,
    clock = () => new Date(),
    newId = (prefix) => `${prefix}_${uuidv7()}`,
    random = Math.random,
    feed_limit = 1000,
    lease_seconds = 300,
    logger = silentLogger,
    meter = silentMeter,
  } = options;
  const tools: RefreshTools = {
    repository,
    sources,
    clock,
    newId,
    random,
    logger,
    meter,
    longestMs: lease_seconds * 900,
  };
  const stampOf = (actor: Actor | undefined, at: string) => ({ newId, actor: actor ?? null, at });

  function newLease(): Lease {
    const now = clock();
    return {
      lease_id: newId('lease'),
      now: now.toISOString(),
      until: new Date(now.getTime() + lease_seconds * 1000).toISOString(),
    };
  }

  async function find(scope: Scope, feed_id: string): Promise<FeedRow> {
    const row = await repository.getFeed(scope, feed_id);
    if (row === null) throw feedNotFound(feed_id);
    return row;
  }

  return {
    async create(scope, feed, { actor, idempotency_key } = {}) {
      const { source, ...body } = readInput(NewFeed, feed);
      const at = clock().toISOString();
      const row: NewFeedRow = {
        ...body,
        feed_id: newId('feed'),
        source: sources.get(body.source_kind).check(source),
        health: newHealth(at),
        state: {},
        due_at: at,
        created_at: at,
        updated_at: at,
      };
      const event = feedCreated(stampOf(actor, at), row);
      const idempotency =
        idempotency_key === undefined
          ? undefined
          : { key: idempotency_key, fingerprint: digest({ ...body, source }) };
      const made = await repository.createFeed(scope, row, event, {
        limit: feed_limit,
        ...(idempotency && { idempotency }),
      });
      return toFeed(made.feed);
    },

    async list(scope, { source_kind, limit = 20, cursor } = {}) {
      const places = feedPlaces(cursors, scope, source_kind);
      const rows = await repository.listFeeds(scope, {
        limit: limit + 1,
        ...(source_kind && { source_kind }),
        ...(cursor !== undefined && { after: places.open(cursor) }),
      });
      const page = rows.slice(0, limit);
      const last = rows.length > limit ? page.at(-1) : undefined;
      return { items: page.map(toFeed), next_cursor: last ? places.seal(last) : null };
    },

    async get(scope, feed_id) {
      return toFeed(await find(scope, feed_id));
    },

    async update(scope, feed_id, patch, { expected_version, actor }) {
      const { name, source, refresh } = readInput(FeedPatch, patch);
      const before = await find(scope, feed_id);
      const expected = expected_version === 'any' ? before.version : expected_version;
      if (before.version !== expected) throw stale(before);
      if (name === undefined && source === undefined && refresh === undefined) {
        return toFeed(before);
      }
      const now = clock();
      const at = now.toISOString();
      const checked = source && sources.get(before.source_kind).check(source);
      const isNewSource =
        checked !== undefined && canonicalJson(checked) !== canonicalJson(before.source);
      const sooner =
        refresh && new Date(now.getTime() + refresh.every_seconds * 1000).toISOString();
      const outcome = await repository.updateFeed(scope, feed_id, {
        expected_version: expected,
        at,
        ...(name !== undefined && { name }),
        ...(refresh && { refresh }),
        ...(sooner !== undefined && sooner < before.due_at && { due_at: sooner }),
        // A source that is the same, said again, leaves what it remembers.
        ...(isNewSource && { source: checked, state: {}, due_at: at }),
        event: (feed) => settingsUpdated(stampOf(actor, at), feed),
      });
      if (outcome.status === 'missing') throw feedNotFound(feed_id);
      if (outcome.status === 'stale') throw stale(outcome.feed);
      return toFeed(outcome.feed);
    },

    async delete(scope, feed_id, { actor } = {}) {
      const event = feedDeleted(stampOf(actor, clock().toISOString()), feed_id);
      if (!(await repository.deleteFeed(scope, feed_id, event))) throw feedNotFound(feed_id);
    },

    async items(scope, feed_id, { sort = 'newest', limit = 20, cursor, q } = {}) {
      const places = itemPlaces(cursors, scope, { feed_id, sort, q });
      const found = await repository.listItems(scope, feed_id, {
        sort,
        limit: limit + 1,
        ...(q !== undefined && { q }),
        ...(cursor !== undefined && { after: places.open(cursor) }),
      });
      if (found === null) throw feedNotFound(feed_id);
      const page = found.items.slice(0, limit);
      const last = found.items.length > limit ? page.at(-1) : undefined;
      return {
        feed_id,
        head_rev: found.head_rev,
        items: page.map((row) => toItem(feed_id, row)),
        next_cursor: last ? places.seal(last) : null,
      };
    },

    async summary(scope) {
      const rows = await repository.summarizeFeeds(scope);
      // As people look names up; the repository's order is by bytes.
      const names = new Intl.Collator('en', { numeric: true });
      const sorted = rows.sort(
        (a, b) => names.compare(a.name, b.name) || (a.feed_id < b.feed_id ? -1 : 1),
      );
      return { sources: [...sources.kinds], feeds: sorted.map(toSummary) };
    },

    async refresh(scope, feed_id, { depth = 'incremental', actor, signal } = {}) {
      const claimed = await repository.claimFeed(scope, feed_id, newLease());
      if (claimed === 'missing') throw feedNotFound(feed_id);
      if ('busy_until' in claimed) throw feedRefreshing(claimed, clock());
      const order = { depth, actor: actor ?? null, signal: signal ?? new AbortController().signal };
      return runRefresh(tools, claimed, order);
    },

    claimDue: (limit) => repository.claimDue(newLease(), limit),

    refreshClaimed: (claimed, { signal }) =>
      runRefresh(tools, claimed, { depth: 'incremental', actor: system, signal }),
  };
}

function digest(body: Parameters<typeof canonicalJson>[0]): string {
  return createHash('sha256').update(canonicalJson(body)).digest('hex');
}

function stale(feed: FeedRow): EnginesError {
  const version = String(feed.version);
  return new EnginesError('precondition.failed', `The feed has changed; it is version ${version}`, {
    errors: [
      {
        path: 'header.if-match',
        reason: 'The feed has changed since this ETag was read',
        expected: `the ETag of version ${version}: read the feed again and change that`,
      },
    ],
    extensions: { current_version: feed.version },
  });
}
