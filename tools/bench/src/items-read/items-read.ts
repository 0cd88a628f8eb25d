import { openStorage } from '@northstar/storage';
import { withDatabase } from '../database/with-database.js';
import { measure } from '../measure/measure.js';
import { report } from '../measure/report.js';
import { usualRules } from '../measure/rival.js';
import { repositoryRival, storeRival } from './engine-rivals.js';
import { openHttpRival } from './http-rival.js';
import { pageSize, walkPages } from './page-walk.js';
import { itemCount, seedFeed } from './seeded-feed.js';
import { openSqlRivals } from './sql-rivals.js';

/** Reads pages of 20 at random positions in a feed of 1,000 items, 16 in flight. */
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
        const rivals = [
          repositoryRival(storage, feed_id, pages),
          await storeRival(storage, feed_id, pages),
          ...http.rivals,
          ...sql.rivals,
        ];
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
