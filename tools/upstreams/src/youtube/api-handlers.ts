import { jsonReply } from '../server/reply.js';
import type { RouteHandler, EmulatedRequest, Reply } from '../server/reply.js';
import { ApiError, invalidKey, missingKey, quotaExceeded } from './api-error.js';
import type { ErrorFront } from './api-error.js';
import { channelParts } from './channel-resource.js';
import { matchesEtag } from './etag.js';
import { applyMask, readFieldsMask } from './fields-mask.js';
import { listChannels, listPlaylistItems, listVideos } from './list-methods.js';
import { methodRules } from './parameters.js';
import { playlistItemParts } from './playlist-item-resource.js';
import type { QuotaLedger } from './quota-ledger.js';
import { readCall } from './read-call.js';
import { videoParts } from './video-resource.js';
import type { YouTubeWorld } from './world.js';

export interface ApiSettings {
  world: YouTubeWorld;
  ledger: QuotaLedger;
  keys: ReadonlySet<string>;
  errorFront: ErrorFront;
  /** Base URL of thumbnails, without a trailing slash. */
  imageUrl: () => string;
}

/** Each call of the three methods costs one unit, also when it fails. */
const cost = 1;

const cacheHeaders = { 'cache-control': 'private', vary: 'Origin, X-Origin, Referer' };

const oneOf =
  <T extends string>(all: readonly T[]) =>
  (text: string): text is T =>
    all.some((one) => one === text);

/** Handlers of channels.list, playlistItems.list and videos.list, with key check, quota and ETag. */
export function apiHandlers(settings: ApiSettings): Record<keyof typeof methodRules, RouteHandler> {
  const { world, ledger } = settings;

  const authorize = (request: EmulatedRequest): void => {
    const key = request.query.get('key') ?? request.headers['x-goog-api-key'] ?? '';
    if (key === '') throw missingKey();
    if (!settings.keys.has(key)) throw invalidKey(settings.errorFront);
    if (!ledger.spend(key, cost)) throw quotaExceeded();
  };

  const respond =
    (list: (query: URLSearchParams) => { etag?: string | null }): RouteHandler =>
    (request): Reply => {
      const indent = !['false', '0'].includes(request.query.get('prettyPrint') ?? 'true');
      let units = 0;
      try {
        authorize(request);
        units = cost;
        const result = list(request.query);
        const etag = result.etag ?? '';
        const headers = { ...cacheHeaders, etag: `"${etag}"` };
        if (matchesEtag(request.headers['if-none-match'], etag)) {
          return { status: 304, headers, body: '', units };
        }
        const fields = request.query.get('fields');
        const body = fields === null ? result : applyMask(result, readFieldsMask(fields));
        const reply = jsonReply(200, body, indent);
        return { ...reply, headers: { ...reply.headers, ...headers }, units };
      } catch (error) {
        if (error instanceof ApiError) return { ...error.toReply(indent), units };
        throw error;
      }
    };

  return {
    channels: respond(
      (query) =>
      listChannels(world, readCall(query, methodRules.channels, oneOf(channelParts)), settings.imageUrl()), // prettier-ignore
    ),
    playlistItems: respond(
      (query) =>
      listPlaylistItems(world, readCall(query, methodRules.playlistItems, oneOf(playlistItemParts)), settings.imageUrl()), // prettier-ignore
    ),
    videos: respond(
      (query) =>
      listVideos(world, readCall(query, methodRules.videos, oneOf(videoParts)), settings.imageUrl()), // prettier-ignore
    ),
  };
}
