import type { RefreshDepth } from '@northstar/contracts';
import type { OriginCoverage } from '../../pull.js';
import { makeItem } from '../item.js';
import { isWanted } from '../selection.js';
import type { Selection } from '../selection.js';
import type { UploadsState } from '../state.js';
import type { VideoItem } from '../transport.js';
import type { DataApi } from './data-api.js';
import type { Video } from './resources.js';
import { toFacts } from './to-facts.js';
import { walkUploads } from './walk-uploads.js';
import type { ListedEntry } from './walk-uploads.js';

export interface UploadsOptions {
  channelId: string;
  playlistId: string;
  depth: RefreshDepth;
  selection: Selection;
  /** Largest number of playlist entries. */
  limit: number;
  now: Date;
}

export interface UploadsSummary {
  coverage: OriginCoverage;
  state: UploadsState;
  not_modified: number;
}

type UploadsPull = AsyncGenerator<readonly VideoItem[], UploadsSummary, undefined>;
type ListedVideo = readonly [id: string, published_at: string | null];

/** How many of the newest entries are kept in the state: two pages. */
const listedLength = 100;

/**
 * Yields a channel's uploads page by page, with what videos.list reports about each video now. A
 * full read goes up to the limit; an incremental one ends after the first page without news.
 */
export async function* readUploads(
  api: DataApi,
  options: UploadsOptions,
  before: UploadsState | undefined,
): UploadsPull {
  const { channelId, playlistId, selection, limit, depth, now } = options;
  const last = depth === 'full' || before?.playlist_id !== playlistId ? undefined : before;
  const walk = walkUploads(api, {
    playlistId,
    limit,
    known: new Set(last?.listed.map(([id]) => id)),
    etag: last?.page_etag ?? null,
  });
  const read: ListedVideo[] = [];
  let firstPage: Pick<UploadsState, 'first_page' | 'videos_etag' | 'kept'> | undefined;
  let step = await walk.next();
  for (; step.done !== true; step = await walk.next()) {
    const page = step.value;
    const videos = await videosOf(api, page);
    const facts = page.map(({ video_id, entry }) =>
      toFacts(channelId, video_id, entry, videos.byId.get(video_id)),
    );
    read.push(...facts.map(({ video_id, published_at }) => [video_id, published_at] as const));
    const items = facts.filter((one) => isWanted(one, selection)).map(makeItem);
    firstPage ??= {
      first_page: page.map(({ video_id }) => video_id),
      videos_etag: videos.etag,
      kept: items.length,
    };
    yield items;
  }
  if (step.value === 'unmodified') {
    // An ETag is sent only when there was a last read.
    if (last === undefined) throw new Error('Status 304 without a last read');
    return yield* readKnownPage(api, options, last);
  }

  const { page_etag, complete } = step.value;
  const since = complete ? null : completeSince(read, last?.behind ?? null);
  const readIds = new Set(read.map(([id]) => id));
  const unread = complete ? [] : (last?.listed ?? []).filter(([id]) => !readIds.has(id));
  const missing = unread.filter(([, at]) => at !== null && since !== null && at >= since);
  const missingIds = new Set(missing.map(([id]) => id));
  const present = await stillPublic(api, options, [...missingIds]);
  yield present.items;
  const listed = [...read, ...unread.filter(([id]) => !missingIds.has(id) || present.ids.has(id))];
  return {
    coverage: {
      origin: channelId,
      ...((complete || since !== null) && { complete_since: since }),
    },
    state: {
      playlist_id: playlistId,
      full_at: complete || last === undefined ? now.toISOString() : last.full_at,
      page_etag,
      ...(firstPage ?? { first_page: [], videos_etag: null, kept: 0 }),
      listed: listed.slice(0, listedLength).map(([id, at]) => [id, at]),
      behind: latest([
        complete ? null : (last?.behind ?? null),
        ...listed.slice(listedLength).map(([, at]) => at),
      ]),
    },
    not_modified: 0,
  };
}

/** The playlist is unchanged: only what videos.list reports about its first page can be new. */
async function* readKnownPage(
  api: DataApi,
  { channelId, selection }: UploadsOptions,
  last: UploadsState,
): UploadsPull {
  const coverage = { origin: channelId };
  const unmodified = { coverage, state: last, not_modified: last.kept };
  if (last.first_page.length === 0) return unmodified;
  const listed = await api.videos(last.first_page, last.videos_etag ?? undefined);
  if (!listed.modified) return unmodified;
  const items = itemsOf(channelId, selection, listed.body.items);
  yield items;
  const state = { ...last, videos_etag: listed.etag, kept: items.length };
  return { coverage, state, not_modified: 0 };
}

function itemsOf(channelId: string, selection: Selection, videos: readonly Video[]): VideoItem[] {
  return videos
    .map((video) => toFacts(channelId, video.id, undefined, video))
    .filter((facts) => isWanted(facts, selection))
    .map(makeItem);
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
 * The time since which everything was read: that of the earliest entry, but later than every
 * stored video beyond the pages that were read, because a playlist can be out of order.
 */
function completeSince(read: readonly ListedVideo[], behind: string | null): string | null {
  const times = read.flatMap(([, at]) => (at === null ? [] : [at]));
  const earliest = times.reduce<string | null>(
    (min, at) => (min === null || at < min ? at : min),
    null,
  );
  const after = behind === null ? null : new Date(Date.parse(behind) + 1).toISOString();
  return latest([earliest, after]);
}

/** Of videos that are no longer listed where they were, those that are still public. */
async function stillPublic(
  api: DataApi,
  { channelId, selection }: UploadsOptions,
  ids: readonly string[],
): Promise<{ items: VideoItem[]; ids: Set<string> }> {
  const videos: Video[] = [];
  for (let from = 0; from < ids.length; from += 50) {
    const listed = await api.videos(ids.slice(from, from + 50));
    if (listed.modified) videos.push(...listed.body.items);
  }
  const present = videos.filter(
    ({ snippet, status }) =>
      snippet?.channelId === channelId && (status?.privacyStatus ?? 'public') === 'public',
  );
  return {
    ids: new Set(present.map(({ id }) => id)),
    items: itemsOf(channelId, selection, present),
  };
}

function latest(times: readonly (string | null)[]): string | null {
  return times.reduce<string | null>(
    (max, at) => (at !== null && (max === null || at > max) ? at : max),
    null,
  );
}
