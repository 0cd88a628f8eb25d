import type { ConformanceKit, EventDraft, Scope } from '@northstar/contracts';
import type { NewFeedRow } from '../ports/feed-row.js';
import type { FeedRepository, ItemQuery } from '../ports/feed-repository.js';
import type { ItemRow, NewItem } from '../ports/item-row.js';
import type { Arrangement, ItemChanges, RefreshBatch } from '../ports/item-writes.js';
import type { PagePosition } from '../ports/page-position.js';
import type { OpenedFeedRepository } from './opened-repository.js';
import { at, feedId, leaseId, newBatch, newEvent, newFeed, scope } from './samples.js';

/** The repository under test, with the steps that most cases start with. */
export interface Fixture {
  readonly kit: ConformanceKit;
  readonly repository: FeedRepository;
  events(of?: Scope): Promise<EventDraft[]>;
  /** Arranges the items of the first feed. */
  arrange(arrangement: Partial<Arrangement>): Promise<ItemChanges>;
  /** Creates feed number `number`, by default the first in `scope`. */
  create(number?: number, overrides?: Partial<NewFeedRow>, of?: Scope): Promise<string>;
  /** Claims the first feed and ends a refresh that read all of `origin-1`. */
  refresh(items: readonly NewItem[], overrides?: Partial<RefreshBatch>): Promise<ItemChanges>;
  items(query?: Partial<ItemQuery>): Promise<ItemRow[]>;
  /** All items, page by page; `between` runs after each page. */
  pages(query: Partial<ItemQuery>, between?: () => Promise<void>): Promise<ItemRow[]>;
}

/** Opens a repository before each case and closes it after the case. */
export function prepareFixture(
  kit: ConformanceKit,
  open: () => Promise<OpenedFeedRepository>,
): Fixture {
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
    if (opened === undefined) throw new Error('The repository is open during a test only');
    return opened;
  };

  const fixture: Fixture = {
    kit,
    get repository() {
      return present().repository;
    },
    events: (of = scope) => present().readEvents(of),
    async arrange(arrangement) {
      const outcome = await fixture.repository.arrangeItems(scope, feedId(1), {
        at: at(300),
        events: () => [],
        ...arrangement,
      });
      if (outcome.status !== 'applied') throw new Error(JSON.stringify(outcome));
      return outcome.changes;
    },
    async create(number = 1, overrides = {}, of = scope) {
      const feed = newFeed(number, overrides);
      const event = newEvent(number, feed.feed_id, 'feed.created');
      await fixture.repository.createFeed(of, feed, event, { limit: 100 });
      return feed.feed_id;
    },
    async refresh(items, overrides = {}) {
      leases += 1;
      const lease_id = leaseId(leases);
      const lease = { lease_id, now: at(100), until: at(400) };
      const claimed = await fixture.repository.claimFeed(scope, feedId(1), lease);
      if (claimed === 'missing' || 'busy_until' in claimed) {
        throw new Error(`The feed cannot be claimed: ${JSON.stringify(claimed)}`);
      }
      const batch = newBatch(lease_id, items, overrides);
      const outcome = await fixture.repository.applyRefresh(scope, feedId(1), batch);
      if (outcome.status !== 'applied') throw new Error(`The refresh is ${outcome.status}`);
      return outcome.changes;
    },
    async items(query = {}) {
      const full: ItemQuery = { sort: 'newest', limit: 100, ...query };
      const page = await fixture.repository.listItems(scope, feedId(1), full);
      if (page === null) throw new Error('The feed is missing');
      return page.items;
    },
    async pages(query, between = () => Promise.resolve()) {
      const all: ItemRow[] = [];
      for (let after: PagePosition | undefined; ;) {
        const full: ItemQuery = { sort: 'newest', limit: 2, ...query, ...(after && { after }) };
        const page = await fixture.repository.listItems(scope, feedId(1), full);
        if (page === null) throw new Error('The feed is missing');
        all.push(...page.items);
        if (page.next === null) return all;
        if (all.length > 1000) throw new Error('The pages do not end');
        after = page.next;
        await between();
      }
    },
  };
  return fixture;
}

/** The ids of items, in their order. */
export function idsOf(items: readonly { item_id: string }[]): string[] {
  return items.map((item) => item.item_id);
}
