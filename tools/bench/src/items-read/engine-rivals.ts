import { randomBytes } from 'node:crypto';
import { createCursorCodec } from '@northstar/contracts/cursors';
import { createFeedStore, createSourceRegistry } from '@northstar/feeds';
import type { Storage } from '@northstar/storage';
import type { Rival } from '../measure/rival.js';
import { checkPage, pageOf, pageSize, type KnownPage } from './page-walk.js';
import { scope } from './seeded-feed.js';

/** The repository's page of rows. */
export function repositoryRival(
  storage: Storage,
  feed_id: string,
  pages: readonly KnownPage[],
): Rival {
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

/** The engine's page of items, with cursors opened and sealed. */
export async function storeRival(
  storage: Storage,
  feed_id: string,
  pages: readonly KnownPage[],
): Promise<Rival> {
  const store = createFeedStore({
    repository: storage.feeds,
    sources: createSourceRegistry([]),
    cursors: createCursorCodec([{ key_id: 'bench', secret: randomBytes(32) }]),
  });
  const ask = (cursor: string | undefined) =>
    store.items(scope, feed_id, {
      limit: pageSize,
      ...(cursor === undefined ? {} : { cursor }),
    });
  const cursors = new Map<KnownPage, string | undefined>();
  let next: string | null | undefined;
  for (const page of pages) {
    cursors.set(page, next ?? undefined);
    next = (await ask(next ?? undefined)).next_cursor;
  }
  return {
    role: 'ours',
    name: 'FeedStore.items',
    async once(lane, turn) {
      const page = pageOf(pages, lane, turn);
      checkPage(page, (await ask(cursors.get(page))).items);
    },
  };
}
