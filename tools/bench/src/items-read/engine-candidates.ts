import { randomBytes } from 'node:crypto';
import { createCursorCodec } from '@northstar/contracts/cursors';
import { createFeedStore } from '@northstar/feeds';
import type { Storage } from '@northstar/storage';
import type { Candidate } from '../measure/candidate.js';
import { checkPage, pageOf, pageSize, type KnownPage } from './page-walk.js';
import { scope } from './seeded-feed.js';

/** FeedRepository.listItems. */
export function repositoryCandidate(
  storage: Storage,
  feed_id: string,
  pages: readonly KnownPage[],
): Candidate {
  return {
    role: 'ours',
    name: 'FeedRepository.listItems',
    async run(worker, turn) {
      const page = pageOf(pages, worker, turn);
      const came = await storage.feeds.listItems(scope, feed_id, {
        sort: 'newest',
        limit: pageSize,
        ...(page.after === undefined ? {} : { after: page.after }),
      });
      checkPage(page, came?.items);
    },
  };
}

/** FeedStore.items, with cursors decoded and encoded. */
export async function storeCandidate(
  storage: Storage,
  feed_id: string,
  pages: readonly KnownPage[],
): Promise<Candidate> {
  const store = createFeedStore({
    repository: storage.feeds,
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
    async run(worker, turn) {
      const page = pageOf(pages, worker, turn);
      checkPage(page, (await ask(cursors.get(page))).items);
    },
  };
}
