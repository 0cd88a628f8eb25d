import { afterEach } from '@jest/globals';
import type { youtube_v3 } from '@googleapis/youtube';
import { startUpstreams } from '../src/index.js';
import type { Channel, Upstreams, UpstreamsOptions } from '../src/index.js';

const running: Upstreams[] = [];

/** The start time of every test: noon UTC, 4 in the morning Pacific Time. */
export const noon = Date.parse('2026-03-04T12:00:00Z');

/** Starts an emulator at noon with a clock that only `advance` moves; closes it after the test. */
export async function emulator(options: UpstreamsOptions = {}): Promise<Upstreams> {
  const upstreams = await startUpstreams({ now: () => noon, ...options });
  running.push(upstreams);
  return upstreams;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.close()));
});

export function channelOf(upstreams: Upstreams, handle = 'northstar-kitchen'): Channel {
  const channel = upstreams.control.channels().find((one) => one.handle === handle);
  if (channel === undefined) throw new Error(`There is no channel ${handle}.`);
  return channel;
}

/** Calls a method of the API with a valid key. */
export function call(
  upstreams: Upstreams,
  method: string,
  query: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> {
  const parameters = new URLSearchParams({ key: 'demo-key', ...query });
  return fetch(`${upstreams.youtube.api_url}/${method}?${parameters.toString()}`, { headers });
}

interface Results {
  channels: youtube_v3.Schema$ChannelListResponse;
  playlistItems: youtube_v3.Schema$PlaylistItemListResponse;
  videos: youtube_v3.Schema$VideoListResponse;
}

/** Returns the parsed response of a call that must succeed. */
export async function list<M extends keyof Results>(
  upstreams: Upstreams,
  method: M,
  query: Record<string, string>,
): Promise<Results[M]> {
  const response = await call(upstreams, method, query);
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${String(response.status)}: ${text}`);
  // answers-against-schemas.test.ts checks this format against the schemas.
  return JSON.parse(text) as Results[M];
}

interface Wrong {
  status: number;
  reason: string | undefined;
  domain: string | undefined;
  location: string | undefined;
}

/** Returns the content of an error response; throws when its body is not in Google's format. */
export async function errorOf(response: Response): Promise<Wrong> {
  const body = (await response.json()) as {
    error: { code: number; errors: { reason?: string; domain?: string; location?: string }[] };
  };
  if (body.error.code !== response.status) throw new Error('The body names another status.');
  const [one] = body.error.errors;
  return {
    status: response.status,
    reason: one?.reason,
    domain: one?.domain,
    location: one?.location,
  };
}

/** Returns all items of a playlist, page by page. */
export async function wholePlaylist(
  upstreams: Upstreams,
  playlistId: string,
  maxResults = '50',
): Promise<youtube_v3.Schema$PlaylistItem[]> {
  const items: youtube_v3.Schema$PlaylistItem[] = [];
  let pageToken: string | null = '';
  do {
    const page: youtube_v3.Schema$PlaylistItemListResponse = await list(
      upstreams,
      'playlistItems',
      { part: 'snippet,contentDetails,status', playlistId, maxResults, pageToken },
    );
    items.push(...(page.items ?? []));
    pageToken = page.nextPageToken ?? null;
  } while (pageToken !== null);
  return items;
}
