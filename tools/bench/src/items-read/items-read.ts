import { openStorage, type Storage } from '@northstar/storage';
import { withDatabase } from '../database/with-database.js';
import { measure } from '../measure/measure.js';
import { report } from '../measure/report.js';
import { usualRules, type Rival } from '../measure/rival.js';
import { openHttpRival } from './http-rival.js';
import { checkPage, pageOf, pageSize, walkPages, type KnownPage } from './page-walk.js';
import { itemCount, scope, seedFeed } from './seeded-feed.js';
import { openSqlRivals } from './sql-rivals.js';

/** Reading pages of 20 out of a feed of 1,000 items, anywhere in it, 16 at once. */
export function itemsRead(): Promise<string> {
  return withDatabase(async (url, server) => {
    const storage = await openStorage(url);
    try {
      const feed_id = await seedFeed(storage.feeds);
      const pages = await walkPages(storage.feeds, feed_id);
      if (pages.length !== itemCount / pageSize) throw new Error(`${pages.length} pages came`);
      const sql = await openSqlRivals(url, feed_id, pages);
      const http = await openHttpRival(url, feed_id, pages, usualRules.inFlight);
      try {
        const rivals = [repositoryRival(storage, feed_id, pages), ...http.rivals, ...sql.rivals];
        const measured = await measure(rivals, usualRules);
        const title = `Pages of ${pageSize} of ${itemCount} items, ${usualRules.inFlight} in flight, ${server} Postgres`;
        return `${title}\n${report('items-read', measured)}`;
      } finally {
        await http.close();
        await sql.close();
      }
    } finally {
      await storage.close();
    }
  });
}

function repositoryRival(storage: Storage, feed_id: string, pages: readonly KnownPage[]): Rival {
  return {
    role: 'ours',
    name: 'FeedRepository.listItems',
    async once(lane, turn) {
      const page = pageOf(pages, lane, turn);
      const came = await storage.feeds.listItems(scope, feed_id, {
        sort: 'newest',
        limit: pageSize,
        ...(page.after === undefined ? {} : { after: page.after }),
      });
      checkPage(page, came?.items);
    },
  };
}
