import type { FeedRepository, ItemPosition } from '@northstar/feeds';
import { scope } from './seeded-feed.js';

export const pageSize = 20;

/** A page to be read: where it begins, and the ids that must come. */
export interface KnownPage {
  after: ItemPosition | undefined;
  item_ids: readonly string[];
}

/** Walks the whole feed once; every rival is held to what came. */
export async function walkPages(feeds: FeedRepository, feed_id: string): Promise<KnownPage[]> {
  const pages: KnownPage[] = [];
  let after: ItemPosition | undefined;
  for (;;) {
    const page = await feeds.listItems(scope, feed_id, {
      sort: 'newest',
      limit: pageSize,
      ...(after === undefined ? {} : { after }),
    });
    if (page === null) throw new Error('The seeded feed is not there.');
    const last = page.items.at(-1);
    if (last === undefined) return pages;
    pages.push({ after, item_ids: page.items.map(({ item_id }) => item_id) });
    after = last;
  }
}

/** The page of a turn; lanes begin apart from each other. */
export function pageOf(pages: readonly KnownPage[], lane: number, turn: number): KnownPage {
  const page = pages[(lane * 7 + turn) % pages.length];
  if (page === undefined) throw new Error('There are no pages.');
  return page;
}

export function checkPage(
  page: KnownPage,
  came: readonly { item_id: string; details: unknown }[] | undefined,
): void {
  const ids = came?.map(({ item_id }) => item_id).join();
  if (ids !== page.item_ids.join()) throw new Error(`Wrong items: ${ids ?? 'none'}`);
  if (came?.some(({ details }) => typeof details !== 'object')) throw new Error('Wrong details');
}
