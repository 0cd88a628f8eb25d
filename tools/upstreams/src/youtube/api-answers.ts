import { jsonReply } from '../server/reply.js';
import type { Answer, Asked, Reply } from '../server/reply.js';
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
  /** Where thumbnails are served, without a slash at its end. */
  imageUrl: () => string;
}

/** Each of the three methods costs one unit, whatever comes of it. */
const cost = 1;

const cacheHeaders = { 'cache-control': 'private', vary: 'Origin, X-Origin, Referer' };

const oneOf =
  <T extends string>(all: readonly T[]) =>
  (text: string): text is T =>
    all.some((one) => one === text);

/** Handlers of channels.list, playlistItems.list and videos.list, with key, quota and ETag. */
export function apiAnswers(settings: ApiSettings): Record<keyof typeof methodRules, Answer> {
  const { world, ledger } = settings;

  const authorize = (asked: Asked): void => {
    const key = asked.query.get('key') ?? asked.headers['x-goog-api-key'] ?? '';
    if (key === '') throw missingKey();
    if (!settings.keys.has(key)) throw invalidKey(settings.errorFront);
    if (!ledger.spend(key, cost)) throw quotaExceeded();
  };

  const answer =
    (list: (query: URLSearchParams) => { etag?: string | null }): Answer =>
    (asked): Reply => {
      const indent = !['false', '0'].includes(asked.query.get('prettyPrint') ?? 'true');
      let units = 0;
      try {
        authorize(asked);
        units = cost;
        const result = list(asked.query);
        const etag = result.etag ?? '';
        const headers = { ...cacheHeaders, etag: `"${etag}"` };
        if (matchesEtag(asked.headers['if-none-match'], etag)) {
          return { status: 304, headers, body: '', units };
        }
        const fields = asked.query.get('fields');
        const body = fields === null ? result : applyMask(result, readFieldsMask(fields));
        const reply = jsonReply(200, body, indent);
        return { ...reply, headers: { ...reply.headers, ...headers }, units };
      } catch (error) {
        if (error instanceof ApiError) return { ...error.toReply(indent), units };
        throw error;
      }
    };

  return {
    channels: answer(
      (query) =>
      listChannels(world, readCall(query, methodRules.channels, oneOf(channelParts)), settings.imageUrl()), // prettier-ignore
    ),
    playlistItems: answer(
      (query) =>
      listPlaylistItems(world, readCall(query, methodRules.playlistItems, oneOf(playlistItemParts)), settings.imageUrl()), // prettier-ignore
    ),
    videos: answer(
      (query) =>
      listVideos(world, readCall(query, methodRules.videos, oneOf(videoParts)), settings.imageUrl()), // prettier-ignore
    ),
  };
}
