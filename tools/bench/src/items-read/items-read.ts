import { openStorage } from '@northstar/storage';
import { withDatabase } from '../database/with-database.js';
import { measure } from '../measure/measure.js';
import { report } from '../measure/report.js';
import { usualRules } from '../measure/candidate.js';
import { repositoryCandidate, storeCandidate } from './engine-candidates.js';
import { openHttpCandidate } from './http-candidate.js';
import { pageSize, walkPages } from './page-walk.js';
import { itemCount, seedFeed } from './seeded-feed.js';
import { openSqlCandidates } from './sql-candidates.js';

/** Reads pages of 20 at random positions in a feed of 1,000 items, 16 in flight. */
export function itemsRead(): Promise<string> {
  return withDatabase(async (url, server) => {
    const storage = await openStorage(url);
    try {
      const feed_id = await seedFeed(storage.feeds);
      const pages = await walkPages(storage.feeds, feed_id);
      if (pages.length !== itemCount / pageSize) throw new Error(`${pages.length} pages came`);
      const sql = await openSqlCandidates(url, feed_id, pages);
      const http = await openHttpCandidate(url, feed_id, pages, usualRules.inFlight);
      try {
        const candidates = [
          repositoryCandidate(storage, feed_id, pages),
          await storeCandidate(storage, feed_id, pages),
          ...http.candidates,
          ...sql.candidates,
        ];
        const measured = await measure(candidates, usualRules);
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
