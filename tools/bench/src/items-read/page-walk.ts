import type { FeedRepository, ItemRow, PagePosition } from '@northstar/feeds';
import { scope } from './seeded-feed.js';

export const pageSize = 20;

/** A page to read: its cursor and the ids that it must contain. */
export interface KnownPage {
  after: PagePosition | undefined;
  /** The last item of the page before. */
  lastItem: ItemRow | undefined;
  item_ids: readonly string[];
}

/** Reads the whole feed once; every candidate must return the same pages. */
export async function walkPages(feeds: FeedRepository, feed_id: string): Promise<KnownPage[]> {
  const pages: KnownPage[] = [];
  let after: PagePosition | undefined;
  let lastItem: ItemRow | undefined;
  for (;;) {
    const page = await feeds.listItems(scope, feed_id, {
      sort: 'newest',
      limit: pageSize,
      ...(after === undefined ? {} : { after }),
    });
    if (page === null) throw new Error('The seeded feed is not there.');
    pages.push({ after, lastItem, item_ids: page.items.map(({ item_id }) => item_id) });
    if (page.next === null) return pages;
    after = page.next;
    lastItem = page.items.at(-1);
  }
}

/** The page that a worker reads in a turn; workers start at different pages. */
export function pageOf(pages: readonly KnownPage[], worker: number, turn: number): KnownPage {
  const page = pages[(worker * 7 + turn) % pages.length];
  if (page === undefined) throw new Error('There are no pages.');
  return page;
}

export function checkPage(
  page: KnownPage,
  came: readonly { item_id: string; details?: unknown }[] | undefined,
): void {
  const ids = came?.map(({ item_id }) => item_id).join();
  if (ids !== page.item_ids.join()) throw new Error(`Wrong items: ${ids ?? 'none'}`);
  if (came?.some(({ details }) => typeof details !== 'object')) throw new Error('Wrong details');
}
