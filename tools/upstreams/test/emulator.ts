import { afterEach } from '@jest/globals';
import type { youtube_v3 } from '@googleapis/youtube';
import { startUpstreams } from '../src/index.js';
import type { Channel, Upstreams, UpstreamsOptions } from '../src/index.js';

const running: Upstreams[] = [];

/** A moment that every test starts at: noon in Greenwich, 4 in the morning Pacific time. */
export const noon = Date.parse('2026-03-04T12:00:00Z');

/** An emulator at noon, with a clock that moves only when told; closed when the test ends. */
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

/** Calls a method of the API with the key that is always accepted. */
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

/** The parsed answer of a call that must succeed. */
export async function list<M extends keyof Results>(
  upstreams: Upstreams,
  method: M,
  query: Record<string, string>,
): Promise<Results[M]> {
  const response = await call(upstreams, method, query);
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${String(response.status)}: ${text}`);
  // The schemas that this form promises are checked by answers-against-schemas.test.ts.
  return JSON.parse(text) as Results[M];
}

interface Wrong {
  status: number;
  reason: string | undefined;
  domain: string | undefined;
  location: string | undefined;
}

/** What an error answer says; throws when its body has another form than Google's. */
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

/** Every item of a playlist, page by page. */
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
