import { z } from 'zod';
import type { VendorClient } from '../../../http/vendor-client.js';
import type { Tally } from '../tally.js';
import { YouTubeFault } from '../youtube-fault.js';
import { apiFault } from './api-fault.js';
import { ChannelListResponse, PlaylistItemListResponse, VideoListResponse } from './resources.js';

export interface DataApiOptions {
  client: VendorClient;
  /** Such as `https://www.googleapis.com/youtube/v3`. */
  apiUrl: string;
  apiKey: string;
  tally: Tally;
  now: Date;
  signal: AbortSignal;
}

/** An answer with the ETag to ask with next time, or the word that nothing has changed. */
export type Listed<Body> =
  { modified: true; body: Body; etag: string | null } | { modified: false };

/** The three methods that a feed needs; each costs one unit, 304 and errors included. */
export interface DataApi {
  channels(
    filter: { id: string } | { forHandle: string } | { forUsername: string },
  ): Promise<z.infer<typeof ChannelListResponse>>;
  playlistItems(
    playlistId: string,
    page: { token?: string; etag?: string },
  ): Promise<Listed<z.infer<typeof PlaylistItemListResponse>>>;
  /** At most 50 ids. */
  videos(ids: readonly string[], etag?: string): Promise<Listed<z.infer<typeof VideoListResponse>>>;
}

const unitsPerCall = 1;

/** The Data API v3 (https://developers.google.com/youtube/v3/docs). Its methods throw YouTubeFault or UpstreamError. */
export function openDataApi(options: DataApiOptions): DataApi {
  const { client, apiUrl, apiKey, tally, now, signal } = options;

  async function call<Body extends { etag?: string | undefined }>(
    method: string,
    query: Readonly<Record<string, string>>,
    type: z.ZodType<Body>,
    etag?: string,
  ): Promise<Listed<Body>> {
    const url = new URL(`${apiUrl.replace(/\/+$/, '')}/${method}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    url.searchParams.set('key', apiKey);
    const answer = await client.request({
      url,
      signal,
      headers: { accept: 'application/json', ...(etag !== undefined && { 'if-none-match': etag }) },
      onRequest: () => tally.add(unitsPerCall),
    });
    if (answer.status === 304) {
      if (etag !== undefined) return { modified: false };
      throw malformed(method, '304 came though no ETag was sent');
    }
    if (answer.status !== 200) throw apiFault(answer, now);
    const body = type.safeParse(readJson(method, answer.body));
    if (!body.success) throw malformed(method, z.prettifyError(body.error));
    return {
      modified: true,
      body: body.data,
      etag: quoted(answer.headers['etag'] ?? body.data.etag),
    };
  }

  return {
    async channels(filter) {
      const query = { part: 'snippet,contentDetails', maxResults: '50', ...filter };
      const listed = await call('channels', query, ChannelListResponse);
      if (!listed.modified) throw malformed('channels', '304 came though no ETag was sent');
      return listed.body;
    },
    playlistItems(playlistId, { token, etag }) {
      const query = {
        part: 'snippet,contentDetails,status',
        maxResults: '50',
        playlistId,
        ...(token !== undefined && { pageToken: token }),
      };
      return call('playlistItems', query, PlaylistItemListResponse, etag);
    },
    videos(ids, etag) {
      const query = {
        part: 'snippet,contentDetails,liveStreamingDetails,status,player',
        // Makes the player tell its width, from which a Short is known.
        maxHeight: '720',
        id: ids.join(','),
      };
      return call('videos', query, VideoListResponse, etag);
    },
  };
}

function readJson(method: string, body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw malformed(method, reason);
  }
}

function malformed(method: string, reason: string): YouTubeFault {
  return new YouTubeFault('youtube.malformed', `${method} answered what cannot be read: ${reason}`);
}

/** ETags of the body stand without quotes in newer answers and with them in older ones. */
function quoted(etag: string | undefined): string | null {
  if (etag === undefined || etag === '') return null;
  return etag.endsWith('"') ? etag : `"${etag}"`;
}
