import { createHash, randomBytes } from 'node:crypto';
import {
  canonicalJson,
  EnginesError,
  silentLogger,
  silentMeter,
  SourceKind,
} from '@northstar/contracts';
import type { Actor, CallContext, Clock, Logger, Meter, NewId, Scope } from '@northstar/contracts';
import { createCursorCodec } from '@northstar/contracts/cursors';
import type { CursorCodec } from '@northstar/contracts/cursors';
import { validated } from '@northstar/contracts/validation';
import { v7 as uuidv7 } from 'uuid';
import { feedCreated, feedDeleted, feedUpdated, settingsUpdated } from '../events/feed-events.js';
import { receiveDelivery, verifyHook } from '../hooks/receive-hook.js';
import type { CredentialResolver } from '../kinds/credentials.js';
import type { FeedKind } from '../kinds/feed-kind.js';
import { createKindRegistry, isRefreshed } from '../kinds/kind-registry.js';
import type { FeedRepository, Lease } from '../ports/feed-repository.js';
import type { FeedRow, NewFeedRow } from '../ports/feed-row.js';
import { newHealth } from '../refresh/health.js';
import { feedNotFound, feedRefreshing } from '../refresh/refresh-errors.js';
import type { RefreshContext } from '../refresh/refresh.js';
import { runRefresh } from '../refresh/run-refresh.js';
import { acceptItems } from './accept-items.js';
import { createAnswers, summaryOf } from './answers.js';
import { feedArguments } from './feed-arguments.js';
import type { FeedStore } from './feed-store.js';

export interface FeedStoreOptions {
  repository: FeedRepository;
  /** Kinds of feeds that can be created and refreshed. Default: none, stored feeds can be read. */
  kinds?: readonly FeedKind[];
  /** Default: none; a feed that names a credential cannot be refreshed. */
  credentials?: CredentialResolver;
  /** URL under which vendors reach the service, for webhooks. Default: no webhooks. */
  publicUrl?: string;
  /** Returns a new secret for a webhook subscription. Default: 32 random bytes. */
  newSecret?: () => string;
  /** Default: signs with a random key, so cursors are valid in this process only. */
  cursors?: CursorCodec;
  /** Default: the system's clock. */
  clock?: Clock;
  /** Default: UUID version 7. */
  newId?: NewId;
  /** Returns a number from 0 up to 1, exclusive; spreads due times. Default: `Math.random`. */
  random?: () => number;
  /** How many feeds a project can have. Default: 1000. */
  feedLimit?: number;
  /** How long a refresh may take before another process may start one. Default: 300. */
  leaseSeconds?: number;
  /** Default: no logging. */
  logger?: Logger;
  /** Default: no metrics. */
  meter?: Meter;
}

/** The actor of a refresh that was due. */
const system: Actor = { kind: 'system', id: 'feed-refresh' };

export function createFeedStore(options: FeedStoreOptions): FeedStore {
  const {
    repository,
    cursors = createCursorCodec(),
    clock = () => new Date(),
    newId = (prefix) => `${prefix}_${uuidv7()}`,
    random = Math.random,
    feedLimit = 1000,
    leaseSeconds = 300,
    logger = silentLogger,
    meter = silentMeter,
  } = options;
  const kinds = createKindRegistry(options.kinds ?? []);
  const answers = createAnswers(kinds, logger, meter);
  const refreshing: RefreshContext = {
    repository,
    kinds,
    credentials: options.credentials,
    clock,
    newId,
    newSecret: options.newSecret ?? (() => randomBytes(32).toString('base64url')),
    publicUrl: options.publicUrl,
    random,
    logger,
    meter,
    timeoutMs: leaseSeconds * 900,
  };
  const stampOf = ({ actor }: CallContext, at: string) => ({ newId, actor: actor ?? null, at });

  function newLease(): Lease {
    const now = clock();
    return {
      lease_id: newId('lease'),
      now: now.toISOString(),
      until: new Date(now.getTime() + leaseSeconds * 1000).toISOString(),
    };
  }

  async function find(scope: Scope, feed_id: string): Promise<FeedRow> {
    const row = await repository.getFeed(scope, feed_id);
    if (row === null) throw feedNotFound(feed_id);
    return row;
  }

  const store: FeedStore = {
    async create(scope, feed, context = {}) {
      const { definition, readNewFeed } = kinds.get(feed.source_kind, 'feed.source_kind');
      const body = readNewFeed(feed);
      const at = clock().toISOString();
      const due_at = isRefreshed(definition) ? at : null;
      const row: NewFeedRow = {
        ...body,
        feed_id: newId('feed'),
        // No other feed can contain a new id, so a new feed cannot contain itself.
        members: definition.compose?.members(body.source) ?? null,
        health: newHealth(due_at),
        state: {},
        due_at,
        created_at: at,
        updated_at: at,
      };
      const { idempotency_key: key } = context;
      const created = await repository.createFeed(
        scope,
        row,
        feedCreated(stampOf(context, at), row),
        {
          limit: feedLimit,
          ...(key !== undefined && { idempotency: { key, fingerprint: fingerprintOf(body) } }),
        },
      );
      return answers.feed(created.feed);
    },

    async list(scope, { source_kind, limit = 20, cursor } = {}) {
      if (source_kind !== undefined) kinds.get(source_kind, 'query.source_kind');
      const question = questionOf(scope, 'listFeeds', source_kind ?? null);
      const page = await repository.listFeeds(scope, {
        limit,
        ...(source_kind !== undefined && { source_kind }),
        ...(cursor !== undefined && { after: cursors.decode(scope, question, cursor) }),
      });
      return {
        items: answers.feeds(page.feeds),
        next_cursor: page.next === null ? null : cursors.encode(scope, question, page.next),
      };
    },

    async get(scope, feed_id) {
      return answers.feed(await find(scope, feed_id));
    },

    async update(scope, feed_id, patch, expected_version, context = {}) {
      const before = await find(scope, feed_id);
      const { definition, readPatch } = kinds.get(before.source_kind, 'feed_id');
      const { name, source, refresh } = readPatch(patch);
      const { version } = before;
      if (expected_version !== 'any' && ![expected_version].flat().includes(version)) {
        throw stale(before);
      }
      if (name === undefined && source === undefined && refresh === undefined) {
        return answers.feed(before);
      }
      const now = clock();
      const at = now.toISOString();
      const nextDue =
        refresh && new Date(now.getTime() + refresh.every_seconds * 1000).toISOString();
      const isSooner = nextDue !== undefined && before.due_at !== null && nextDue < before.due_at;
      // An unchanged source keeps its state.
      const isNewSource =
        source !== undefined && canonicalJson(source) !== canonicalJson(before.source);
      const outcome = await repository.updateFeed(scope, feed_id, {
        expected_version: version,
        at,
        ...(name !== undefined && { name }),
        ...(refresh && { refresh }),
        ...(isSooner && { due_at: nextDue }),
        ...(isNewSource && {
          source,
          state: {},
          members: definition.compose?.members(source) ?? null,
        }),
        ...(isNewSource && isRefreshed(definition) && { due_at: at }),
        event: (feed) => settingsUpdated(stampOf(context, at), feed),
      });
      if (outcome.status === 'missing') throw feedNotFound(feed_id);
      if (outcome.status === 'stale') throw stale(outcome.feed);
      if (outcome.status === 'circular') throw circular(feed_id, outcome.path);
      return answers.feed(outcome.feed);
    },

    async delete(scope, feed_id, context = {}) {
      const event = feedDeleted(stampOf(context, clock().toISOString()), feed_id);
      if (!(await repository.deleteFeed(scope, feed_id, event))) throw feedNotFound(feed_id);
    },

    async items(scope, feed_id, { sort = 'newest', limit = 20, cursor, q } = {}) {
      const question = questionOf(scope, 'listItems', feed_id, sort, q ?? null);
      const page = await repository.listItems(scope, feed_id, {
        sort,
        limit,
        ...(q !== undefined && { q }),
        ...(cursor !== undefined && { after: cursors.decode(scope, question, cursor) }),
      });
      if (page === null) throw feedNotFound(feed_id);
      return {
        feed_id,
        head_rev: page.head_rev,
        items: answers.items(feed_id, page.items),
        next_cursor: page.next === null ? null : cursors.encode(scope, question, page.next),
      };
    },

    async putItems(scope, feed_id, items, context = {}) {
      const feed = await find(scope, feed_id);
      const now = clock();
      const at = now.toISOString();
      const kind = kinds.get(feed.source_kind, 'feed_id');
      const outcome = await repository.putItems(scope, feed_id, {
        items: acceptItems(kind, feed, items, now),
        at,
        events: (changes) => feedUpdated(stampOf(context, at), feed_id, changes),
      });
      if (outcome.status !== 'applied') throw feedNotFound(feed_id);
      return outcome.changes;
    },

    async summary(scope) {
      const rows = await repository.summarizeFeeds(scope);
      // The repository orders names by bytes, people by language.
      const names = new Intl.Collator('en', { numeric: true });
      const sorted = rows.sort(
        (a, b) => names.compare(a.name, b.name) || (a.feed_id < b.feed_id ? -1 : 1),
      );
      return {
        sources: kinds.kinds.map((kind) => SourceKind.parse(kind)),
        feeds: sorted.map(summaryOf),
      };
    },

    async refresh(scope, feed_id, { depth = 'incremental' } = {}, { actor, signal } = {}) {
      const claimed = await repository.claimFeed(scope, feed_id, newLease());
      if (claimed === 'missing') throw feedNotFound(feed_id);
      if ('busy_until' in claimed) throw feedRefreshing(claimed, clock());
      return runRefresh({
        context: refreshing,
        claimed,
        depth,
        actor: actor ?? null,
        signal: signal ?? new AbortController().signal,
      });
    },

    verifyHook: (hook, subscription_id, query) =>
      verifyHook(refreshing, hook, subscription_id, query),

    receiveDelivery: (hook, subscription_id, delivery) =>
      receiveDelivery(refreshing, hook, subscription_id, delivery),

    claimDue: (limit) => repository.claimDue({ kinds: kinds.refreshed, limit, lease: newLease() }),

    refreshClaimed: (claimed, { signal }) =>
      runRefresh({ context: refreshing, claimed, depth: 'incremental', actor: system, signal }),
  };
  return validated(store, feedArguments);
}

/** A list that a cursor belongs to; it is invalid for any other. */
function questionOf(scope: Scope, ...parts: readonly (string | null)[]): string {
  return JSON.stringify([scope.surface_id ?? null, ...parts]);
}

function fingerprintOf(body: object): string {
  return createHash('sha256')
    .update(canonicalJson({ ...body }))
    .digest('hex');
}

function circular(feed_id: string, path: readonly string[]): EnginesError {
  return new EnginesError('feed.source_invalid', 'The feed would contain itself', {
    errors: [
      {
        path: 'patch.source',
        reason: `makes the feed contain itself: ${[feed_id, ...path].join(' → ')}`,
        expected: 'feeds that are not composed of this one',
      },
    ],
  });
}

function stale(feed: FeedRow): EnginesError {
  const version = String(feed.version);
  return new EnginesError('precondition.failed', `The feed has changed to version ${version}`, {
    errors: [
      {
        path: 'expected_version',
        reason: 'The feed has changed since it was read',
        expected: `version ${version}: read the feed again and repeat the change`,
      },
    ],
    extensions: { current_version: feed.version },
  });
}
