import { YouTubeFault } from '../youtube-fault.js';
import type { DataApi } from './data-api.js';
import type { PlaylistItem } from './resources.js';
import { videoIdOf } from './to-facts.js';

export interface ListedEntry {
  video_id: string;
  entry: PlaylistItem;
}

/** The newest part of a playlist. */
export interface Walk {
  pages: ListedEntry[][];
  /** Of the first page. */
  page_etag: string | null;
  /** Nothing of the playlist that may be stored lies behind what was read. */
  complete: boolean;
}

export interface WalkOptions {
  playlistId: string;
  /** At most so many entries. */
  limit: number;
  /** Ids already known: the walk ends behind the first page that holds nothing else. */
  known: ReadonlySet<string>;
  /** Of the first page, when it was last read. */
  etag: string | null;
}

/**
 * Reads a playlist page by page, newest first, until known entries, its end or the limit come.
 * `unmodified` when the first page is as it was. Throws `youtube.malformed` when the list shows
 * nothing and does not say itself that it is empty: all that is stored would be gone.
 */
export async function walkUploads(
  api: DataApi,
  options: WalkOptions,
): Promise<Walk | 'unmodified'> {
  const { playlistId, limit, known, etag } = options;
  const pages: ListedEntry[][] = [];
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
        throw new YouTubeFault('youtube.malformed', 'An entry of a playlist names no video');
      }
      // Pages shift while they are read when something is published.
      if (seen.has(video_id) || seen.size >= limit) continue;
      seen.add(video_id);
      page.push({ video_id, entry });
    }
    pages.push(page);
    token = listed.body.nextPageToken;
    if (token === undefined || tokens.has(token) || seen.size >= limit) {
      if (seen.size === 0) needCountedEmpty(listed.body.pageInfo?.totalResults);
      return { pages, page_etag, complete: true };
    }
    tokens.add(token);
    if (page.length > 0 && page.every(({ video_id }) => known.has(video_id))) {
      return { pages, page_etag, complete: false };
    }
  }
}

function needCountedEmpty(totalResults: number | undefined): void {
  if (totalResults === 0) return;
  const told = totalResults === undefined ? 'no count' : `a count of ${String(totalResults)}`;
  throw new YouTubeFault('youtube.malformed', `A playlist shows no entries, with ${told} of them`);
}
