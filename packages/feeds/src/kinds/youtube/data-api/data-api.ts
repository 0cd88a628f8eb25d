import { z } from 'zod';
import type { TransportContext } from '../transport.js';
import { YouTubeError } from '../youtube-error.js';
import { apiError } from './api-error.js';
import { ChannelListResponse, PlaylistItemListResponse, VideoListResponse } from './resources.js';

export interface DataApiOptions extends Pick<TransportContext, 'get' | 'now'> {
  /** Such as `https://www.googleapis.com/youtube/v3`. */
  apiUrl: string;
  apiKey: string;
}

/** A response with the ETag for the next request, or the fact that nothing has changed. */
export type Listed<Body> =
  { modified: true; body: Body; etag: string | null } | { modified: false };

/** The three methods that a feed needs. Each call costs one unit, also with a 304 or an error. */
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
/** Fifty videos with long descriptions have less than 500 KiB. */
const MAX_ANSWER_BYTES = 2 * 1024 * 1024;

/**
 * Creates a client of the Data API v3 (https://developers.google.com/youtube/v3/docs). Its methods
 * throw YouTubeError or UpstreamError.
 */
export function createDataApi({ get, apiUrl, apiKey, now }: DataApiOptions): DataApi {
  async function call<Body extends { etag?: string | undefined }>(
    method: string,
    query: Readonly<Record<string, string>>,
    type: z.ZodType<Body>,
    etag?: string,
  ): Promise<Listed<Body>> {
    const url = new URL(`${apiUrl.replace(/\/+$/, '')}/${method}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    url.searchParams.set('key', apiKey);
    const headers = {
      accept: 'application/json',
      ...(etag !== undefined && { 'if-none-match': etag }),
    };
    const response = await get(url, {
      headers,
      maxBytes: MAX_ANSWER_BYTES,
      quotaUnits: unitsPerCall,
    });
    if (response.status === 304) {
      if (etag !== undefined) return { modified: false };
      throw malformed(method, 'status 304 although no ETag was sent');
    }
    if (response.status !== 200) throw apiError(response, now);
    const body = type.safeParse(parseJson(method, response.body));
    if (!body.success) throw malformed(method, z.prettifyError(body.error));
    return {
      modified: true,
      body: body.data,
      etag: quoted(response.headers['etag'] ?? body.data.etag),
    };
  }

  return {
    async channels(filter) {
      const query = { part: 'snippet,contentDetails', maxResults: '50', ...filter };
      const listed = await call('channels', query, ChannelListResponse);
      if (!listed.modified) throw malformed('channels', 'status 304 although no ETag was sent');
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
        // Makes the player report its size, which identifies a Short.
        maxHeight: '720',
        id: ids.join(','),
      };
      return call('videos', query, VideoListResponse, etag);
    },
  };
}

function parseJson(method: string, body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch (error) {
    throw malformed(method, error instanceof Error ? error.message : String(error));
  }
}

function malformed(method: string, reason: string): YouTubeError {
  return new YouTubeError('youtube.malformed', `The response of ${method} is malformed: ${reason}`);
}

/** Newer responses have an ETag without quotes in the body, older ones with quotes. */
function quoted(etag: string | undefined): string | null {
  if (etag === undefined || etag === '') return null;
  return etag.endsWith('"') ? etag : `"${etag}"`;
}
