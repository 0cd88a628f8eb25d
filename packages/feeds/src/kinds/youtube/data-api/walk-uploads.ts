import { YouTubeError } from '../youtube-error.js';
import type { DataApi } from './data-api.js';
import type { PlaylistItem } from './resources.js';
import { videoIdOf } from './to-facts.js';

export interface ListedEntry {
  video_id: string;
  entry: PlaylistItem;
}

/** `unmodified`: the first page is unchanged since the ETag, and no page was yielded. */
export type WalkResult =
  | 'unmodified'
  | {
      /** ETag of the first page. */
      page_etag: string | null;
      /** Whether the walk reached the end of the playlist or the limit. */
      complete: boolean;
    };

export interface WalkOptions {
  playlistId: string;
  /** Largest number of entries. */
  limit: number;
  /** Ids that were listed before; the walk ends after the first page that lists nothing else. */
  known: ReadonlySet<string>;
  /** ETag of the first page when it was last read. */
  etag: string | null;
}

/**
 * Yields a playlist page by page, newest first, until known entries, its end or the limit. Throws
 * `youtube.malformed` when the list is empty and does not state so itself, because an empty list
 * removes everything that is stored.
 */
export async function* walkUploads(
  api: DataApi,
  { playlistId, limit, known, etag }: WalkOptions,
): AsyncGenerator<readonly ListedEntry[], WalkResult, undefined> {
  const seen = new Set<string>();
  const tokens = new Set<string>();
  let page_etag: string | null = null;
  let token: string | undefined;
  for (;;) {
    const listed = await api.playlistItems(playlistId, {
      ...(token === undefined ? etag !== null && { etag } : { token }),
    });
    if (!listed.modified) return 'unmodified';
    if (token === undefined) page_etag = listed.etag;
    const page: ListedEntry[] = [];
    for (const entry of listed.body.items) {
      const video_id = videoIdOf(entry);
      if (video_id === undefined) {
        throw new YouTubeError('youtube.malformed', 'An entry of a playlist has no video id');
      }
      // Pages shift when a video is published while they are read.
      if (seen.has(video_id) || seen.size >= limit) continue;
      seen.add(video_id);
      page.push({ video_id, entry });
    }
    token = listed.body.nextPageToken;
    const complete = token === undefined || tokens.has(token) || seen.size >= limit;
    if (complete && seen.size === 0) assertEmpty(listed.body.pageInfo?.totalResults);
    yield page;
    if (complete || token === undefined) return { page_etag, complete: true };
    tokens.add(token);
    if (page.length > 0 && page.every(({ video_id }) => known.has(video_id))) {
      return { page_etag, complete: false };
    }
  }
}

function assertEmpty(totalResults: number | undefined): void {
  if (totalResults === 0) return;
  const count = totalResults === undefined ? 'no total' : `a total of ${String(totalResults)}`;
  throw new YouTubeError('youtube.malformed', `A playlist lists no entries and ${count}`);
}
