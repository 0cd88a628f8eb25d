import type { ConformanceKit, EventDraft, Scope } from '@northstar/contracts';
import type { NewFeedRow } from '../ports/feed-row.js';
import type { FeedRepository, ItemQuery } from '../ports/feed-repository.js';
import type { ItemPosition, ItemRow, NewItem } from '../ports/item-row.js';
import type { ItemChanges, RefreshBatch } from '../ports/refresh-batch.js';
import type { ItemArrangement, OpenedFeedRepository } from './opened-repository.js';
import { at, feedId, leaseId, newBatch, newEvent, newFeed, scope } from './samples.js';

/** The repository under test with the few steps that most cases begin with. */
export interface Stage {
  readonly kit: ConformanceKit;
  readonly repository: FeedRepository;
  events(of?: Scope): Promise<EventDraft[]>;
  arrange(item_id: string, arrangement: ItemArrangement): Promise<void>;
  /** Creates feed number `number`, by default the first in `scope`. */
  create(number?: number, overrides?: Partial<NewFeedRow>, of?: Scope): Promise<string>;
  /** Claims the first feed and writes a batch in which everything of `origin-1` was read. */
  refresh(items: readonly NewItem[], overrides?: Partial<RefreshBatch>): Promise<ItemChanges>;
  items(query?: Partial<ItemQuery>): Promise<ItemRow[]>;
  /** All items, page by page; `between` runs after each page. */
  pages(query: Partial<ItemQuery>, between?: () => Promise<void>): Promise<ItemRow[]>;
}

/** Opens a repository before each case and closes it behind. */
export function prepareStage(
  kit: ConformanceKit,
  open: () => Promise<OpenedFeedRepository>,
): Stage {
  let opened: OpenedFeedRepository | undefined;
  let leases = 0;
  kit.beforeEach(async () => {
    opened = await open();
  });
  kit.afterEach(async () => {
    await opened?.close();
    opened = undefined;
  });
  const present = (): OpenedFeedRepository => {
    if (opened === undefined) throw new Error('The repository is open inside a test only');
    return opened;
  };

  const stage: Stage = {
    kit,
    get repository() {
      return present().repository;
    },
    events: (of = scope) => present().readEvents(of),
    arrange: (item_id, arrangement) => present().arrange(scope, feedId(1), item_id, arrangement),
    async create(number = 1, overrides = {}, of = scope) {
      const feed = newFeed(number, overrides);
      const event = newEvent(number, feed.feed_id, 'feed.created');
      await stage.repository.createFeed(of, feed, event, { limit: 100 });
      return feed.feed_id;
    },
    async refresh(items, overrides = {}) {
      leases += 1;
      const lease_id = leaseId(leases);
      const lease = { lease_id, now: at(100), until: at(400) };
      const claimed = await stage.repository.claimFeed(scope, feedId(1), lease);
      if (claimed === 'missing' || 'busy_until' in claimed) {
        throw new Error(`The feed cannot be claimed: ${JSON.stringify(claimed)}`);
      }
      const batch = newBatch(lease_id, items, overrides);
      const outcome = await stage.repository.applyRefresh(scope, feedId(1), batch);
      if (outcome.status !== 'applied') throw new Error(`The refresh is ${outcome.status}`);
      return outcome.changes;
    },
    async items(query = {}) {
      const full: ItemQuery = { sort: 'newest', limit: 100, ...query };
      const page = await stage.repository.listItems(scope, feedId(1), full);
      if (page === null) throw new Error('The feed is missing');
      return page.items;
    },
    async pages(query, between = () => Promise.resolve()) {
      const limit = query.limit ?? 2;
      const all: ItemRow[] = [];
      for (let after: ItemPosition | undefined; ; after = all.at(-1)) {
        const page = await stage.items({ ...query, limit, ...(after && { after }) });
        all.push(...page);
        if (page.length < limit) return all;
        if (all.length > 1000) throw new Error('The pages do not end');
        await between();
      }
    },
  };
  return stage;
}

/** The ids of items, in their order. */
export function idsOf(items: readonly { item_id: string }[]): string[] {
  return items.map((item) => item.item_id);
}
