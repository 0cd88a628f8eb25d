import { YouTubeDetails, YouTubeSource } from '@northstar/contracts';
import type { VendorClient } from '../../http/vendor-client.js';
import type { FeedKind } from '../feed-kind.js';
import type { Pull, PullRequest } from '../pull.js';
import { createAtomTransport } from './atom/atom-transport.js';
import { createDataApi } from './data-api/data-api.js';
import { createDataApiTransport } from './data-api/data-api-transport.js';
import { pullChannels } from './pull-channels.js';
import { transportWithoutKey } from './transport.js';
import type { Transport, TransportContext } from './transport.js';
import { validateYouTubeSource } from './validate-source.js';

export interface YouTubeKindOptions {
  client: VendorClient;
  /** Key of the Data API. Without it, `auto` reads Atom feeds and `data_api` fails. */
  apiKey?: string;
  /** Default: `https://www.googleapis.com/youtube/v3`. */
  apiUrl?: string;
  /** Site of the channel pages and Atom feeds. Default: `https://www.youtube.com`. */
  feedUrl?: string;
  /** Channels of one feed that are read at the same time. Default: 4. */
  concurrency?: number;
}

/** Creates the kind `youtube`: videos of YouTube channels (FEEDS, YouTube). */
export function createYouTubeKind(
  options: YouTubeKindOptions,
): FeedKind<YouTubeSource, YouTubeDetails> {
  const { client, apiKey, concurrency = 4 } = options;
  const apiUrl = options.apiUrl ?? 'https://www.googleapis.com/youtube/v3';
  const siteUrl = (options.feedUrl ?? 'https://www.youtube.com').replace(/\/+$/, '');

  function openTransport(context: TransportContext): Transport {
    const { transport } = context.source;
    if (transport === 'atom' || (transport === 'auto' && apiKey === undefined)) {
      return createAtomTransport(context);
    }
    if (apiKey === undefined) return transportWithoutKey;
    return createDataApiTransport(createDataApi({ ...context, apiUrl, apiKey }), context);
  }

  async function* pull(source: YouTubeSource, request: PullRequest): Pull<YouTubeDetails> {
    const { now, depth } = request;
    const cost = { requests: 0, quota_units: 0 };
    const ended = new AbortController();
    const signal = AbortSignal.any([request.signal, ended.signal]);
    const transport = openTransport({
      source,
      depth,
      now,
      siteUrl,
      get: (url, { headers, maxBytes, quotaUnits = 0 }) =>
        client.request({
          url,
          headers,
          maxBytes,
          signal,
          onRequest: () => {
            cost.requests += 1;
            cost.quota_units += quotaUnits;
          },
        }),
    });
    try {
      const { state } = request;
      const summary = yield* pullChannels(source, transport, {
        state,
        now,
        signal,
        apiKey,
        concurrency,
      });
      return { ...summary, cost };
    } finally {
      // Also when the caller stops early: ends the requests that read ahead.
      ended.abort();
    }
  }

  return {
    kind: 'youtube',
    source: YouTubeSource,
    formerNames: { door: 'transport' },
    validateSource: validateYouTubeSource,
    details: YouTubeDetails,
    pull,
  };
}
