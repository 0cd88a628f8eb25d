import type { RefreshDepth } from '@northstar/contracts';
import type { NewItem } from '../../../ports/item-row.js';
import type { OriginRead } from '../../../ports/refresh-batch.js';
import { makeItem } from '../item.js';
import { isWanted } from '../selection.js';
import type { Selection } from '../selection.js';
import type { UploadsState } from '../state.js';
import type { DataApi } from './data-api.js';
import type { Video } from './resources.js';
import { toFacts } from './to-facts.js';
import { walkUploads } from './walk-uploads.js';
import type { ListedEntry, Walk } from './walk-uploads.js';

export interface UploadsOptions {
  channelId: string;
  playlistId: string;
  depth: RefreshDepth;
  selection: Selection;
  limit: number;
  now: Date;
}

export interface UploadsReading {
  items: NewItem[];
  read: OriginRead;
  state: UploadsState;
  not_modified: number;
}

/** So many of the newest entries are remembered, to meet them again: two pages. */
const remembered = 100;

/**
 * Reads a channel's uploads. In depth, everything up to the limit; else the newest pages, until
 * one holds nothing new, with what videos.list says of them now.
 */
export async function readUploads(
  api: DataApi,
  options: UploadsOptions,
  before: UploadsState | undefined,
): Promise<UploadsReading> {
  const { playlistId, limit, depth } = options;
  const last = depth === 'full' || before?.playlist_id !== playlistId ? undefined : before;
  const walk = await walkUploads(api, {
    playlistId,
    limit,
    known: new Set(last?.listed.map(([id]) => id)),
    etag: last?.page_etag ?? null,
  });
  if (walk === 'unmodified') {
    // Only asked with an ETag, which only a last reading has.
    if (last === undefined) throw new Error('An unmodified page without a last reading');
    return readKnownPage(api, options, last);
  }
  return readPages(api, options, last, walk);
}

/** The list is as it was: only what is said of its newest videos may have changed. */
async function readKnownPage(
  api: DataApi,
  options: UploadsOptions,
  last: UploadsState,
): Promise<UploadsReading> {
  const { channelId, selection } = options;
  const read = { origin: channelId };
  const unmodified = { items: [], read, state: last, not_modified: last.kept };
  if (last.first_page.length === 0) return unmodified;
  const listed = await api.videos(last.first_page, last.videos_etag ?? undefined);
  if (!listed.modified) return unmodified;
  const items = listed.body.items
    .map((video) => toFacts(channelId, video.id, undefined, video))
    .filter((facts) => isWanted(facts, selection))
    .map(makeItem);
  const state = { ...last, videos_etag: listed.etag, kept: items.length };
  return { items, read, state, not_modified: 0 };
}

async function readPages(
  api: DataApi,
  options: UploadsOptions,
  last: UploadsState | undefined,
  walk: Walk,
): Promise<UploadsReading> {
  const { channelId, playlistId, selection, now } = options;
  const items: NewItem[] = [];
  const times: (readonly [string, string | null])[] = [];
  let videos_etag: string | null = null;
  let kept = 0;
  for (const [index, page] of walk.pages.entries()) {
    const videos = await videosOf(api, page);
    if (index === 0) videos_etag = videos.etag;
    for (const { video_id, entry } of page) {
      const facts = toFacts(channelId, video_id, entry, videos.byId.get(video_id));
      times.push([video_id, facts.published_at]);
      if (isWanted(facts, selection)) items.push(makeItem(facts));
    }
    if (index === 0) kept = items.length;
  }

  const window = walk.complete ? null : windowOf(times, last?.behind ?? null);
  const seen = new Set(times.map(([id]) => id));
  const unseen = walk.complete ? [] : (last?.listed ?? []).filter(([id]) => !seen.has(id));
  const missed = unseen.filter(([, at]) => at !== null && window !== null && at >= window);
  const standing = await stillStanding(
    api,
    options,
    missed.map(([id]) => id),
  );
  items.push(...standing.items);
  const missedIds = new Set(missed.map(([id]) => id));
  const listed = [...times, ...unseen.filter(([id]) => !missedIds.has(id) || standing.ids.has(id))];
  const state: UploadsState = {
    playlist_id: playlistId,
    full_at: walk.complete || last === undefined ? now.toISOString() : last.full_at,
    page_etag: walk.page_etag,
    videos_etag,
    first_page: walk.pages[0]?.map(({ video_id }) => video_id) ?? [],
    kept,
    listed: listed.slice(0, remembered).map(([id, at]) => [id, at]),
    behind: latest([
      walk.complete ? null : (last?.behind ?? null),
      ...listed.slice(remembered).map(([, at]) => at),
    ]),
  };
  const read: OriginRead =
    walk.complete || window !== null
      ? { origin: channelId, complete_since: window }
      : { origin: channelId };
  return { items, read, state, not_modified: 0 };
}

async function videosOf(api: DataApi, page: readonly ListedEntry[]) {
  const byId = new Map<string, Video>();
  if (page.length === 0) return { byId, etag: null };
  const listed = await api.videos(page.map(({ video_id }) => video_id));
  if (!listed.modified) return { byId, etag: null };
  for (const video of listed.body.items) byId.set(video.id, video);
  return { byId, etag: listed.etag };
}

/**
 * From when on everything was read: since the earliest entry, but not so early that something
 * stored could lie behind the pages that were read, should the list be out of order.
 */
function windowOf(
  times: readonly (readonly [string, string | null])[],
  behind: string | null,
): string | null {
  const earliest = times.reduce<string | null>(
    (found, [, at]) => (at !== null && (found === null || at < found) ? at : found),
    null,
  );
  const after = behind === null ? null : new Date(Date.parse(behind) + 1).toISOString();
  return latest([earliest, after]);
}

/** Of entries that have left their place, those that a second question still finds. */
async function stillStanding(
  api: DataApi,
  { channelId, selection }: UploadsOptions,
  ids: readonly string[],
): Promise<{ items: NewItem[]; ids: Set<string> }> {
  const found: Video[] = [];
  for (let from = 0; from < ids.length; from += 50) {
    const listed = await api.videos(ids.slice(from, from + 50));
    if (listed.modified) found.push(...listed.body.items);
  }
  const standing = found.filter(
    ({ snippet, status }) =>
      snippet?.channelId === channelId && (status?.privacyStatus ?? 'public') === 'public',
  );
  return {
    ids: new Set(standing.map(({ id }) => id)),
    items: standing
      .map((video) => toFacts(channelId, video.id, undefined, video))
      .filter((facts) => isWanted(facts, selection))
      .map(makeItem),
  };
}

function latest(times: readonly (string | null)[]): string | null {
  return times.reduce<string | null>(
    (found, at) => (at !== null && (found === null || at > found) ? at : found),
    null,
  );
}
