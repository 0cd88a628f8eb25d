import { ItemPage } from '@northstar/contracts';
import { openJsonClient } from '../host/json-client.js';
import { startHost } from '../host/start-host.js';
import { checkPage, pageOf, pageSize, type KnownPage } from './page-walk.js';
import type { OpenedCandidates } from './sql-candidates.js';

/** GET /feeds/{feed_id}/items of the built host, which runs in its own process. */
export async function openHttpCandidate(
  storageUrl: string,
  feed_id: string,
  pages: readonly KnownPage[],
  inFlight: number,
): Promise<OpenedCandidates> {
  const host = await startHost(storageUrl);
  const client = openJsonClient(host.url, inFlight);
  const paths = await pathsOf(feed_id, client.get);
  return {
    candidates: [
      {
        role: 'ours',
        name: 'GET /feeds/{feed_id}/items',
        async run(worker, turn) {
          const page = pageOf(pages, worker, turn);
          const answer = await client.get(paths[pages.indexOf(page)] ?? '');
          checkPage(page, itemsOf(answer));
        },
      },
    ],
    async close() {
      await client.close();
      await host.stop();
    },
  };
}

/** Reads all pages by next_cursor and validates each response against the contract. */
async function pathsOf(
  feed_id: string,
  get: (path: string) => Promise<unknown>,
): Promise<string[]> {
  const start = `/feeds/${feed_id}/items?limit=${pageSize}`;
  const paths: string[] = [];
  let cursor: string | null = null;
  do {
    const path: string = cursor === null ? start : `${start}&cursor=${encodeURIComponent(cursor)}`;
    paths.push(path);
    cursor = ItemPage.parse(await get(path)).next_cursor;
  } while (cursor !== null);
  return paths;
}

function itemsOf(answer: unknown): { item_id: string; details: unknown }[] | undefined {
  if (typeof answer !== 'object' || answer === null || !('items' in answer)) return undefined;
  const { items } = answer;
  return Array.isArray(items) ? items.filter(isItem) : undefined;
}

function isItem(item: unknown): item is { item_id: string; details: unknown } {
  return typeof item === 'object' && item !== null && 'item_id' in item && 'details' in item;
}
