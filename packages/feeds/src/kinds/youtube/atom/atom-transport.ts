import type { OriginCoverage } from '../../pull.js';
import { secondsAfter } from '../../part-error.js';
import { findIdOnChannelPage } from '../channel-page.js';
import { makeItem } from '../item.js';
import type { VideoFacts } from '../item.js';
import { isWanted } from '../selection.js';
import type { ChannelPull, Transport, TransportContext } from '../transport.js';
import { YouTubeError } from '../youtube-error.js';
import { AtomFeedError, parseAtomFeed } from './parse-atom-feed.js';
import type { AtomEntry, AtomFeed } from './parse-atom-feed.js';

/** Reads channels' Atom feeds: the fifteen newest videos, without durations. Needs no API key. */
export function createAtomTransport(context: TransportContext): Transport {
  const { source, depth } = context;
  return {
    async locate(name, known) {
      if (name.by === 'id') return { channel_id: name.id };
      if (known !== undefined && depth !== 'full') return { channel_id: known.channel_id };
      return { channel_id: await findIdOnChannelPage(name, context) };
    },
    async *read({ channel_id }): ChannelPull {
      const { feed, max_age_seconds } = await requestFeed(channel_id, context);
      const entries = newestFirst(feed.entries).slice(0, source.max_items_per_channel);
      yield entries
        .map((entry) => factsOf(channel_id, entry))
        .filter((facts) => isWanted(facts, source))
        .map(makeItem);
      return {
        coverage: coverageOf(channel_id, entries),
        // Without the uploads state, the Data API reads in full when it is used again.
        state: { channel_id },
        not_modified: 0,
        max_age_seconds,
      };
    },
  };
}

/** Fifteen videos with the longest descriptions have less than 120 KiB. */
const MAX_FEED_BYTES = 512 * 1024;

/** The feed responds with 404 or 500 in outages of days, so neither means that the channel is gone. */
async function requestFeed(channelId: string, { siteUrl, get, now }: TransportContext) {
  const url = new URL(`${siteUrl}/feeds/videos.xml`);
  url.searchParams.set('channel_id', channelId);
  const { status, headers, body, retryAfterSeconds } = await get(url, {
    headers: { accept: 'application/atom+xml, application/xml;q=0.9, */*;q=0.8' },
    maxBytes: MAX_FEED_BYTES,
  });
  if (status !== 200) {
    const message = `The channel's feed responded with status ${String(status)}`;
    throw new YouTubeError('youtube.feed_unavailable', message, {
      ...(retryAfterSeconds !== undefined && { retryAt: secondsAfter(now, retryAfterSeconds) }),
    });
  }
  // The response has neither ETag nor Last-Modified.
  return { feed: readFeed(body), max_age_seconds: maxAge(headers['cache-control']) };
}

function readFeed(body: Buffer): AtomFeed {
  try {
    return parseAtomFeed(body.toString('utf8'));
  } catch (error) {
    if (!(error instanceof AtomFeedError)) throw error;
    throw new YouTubeError('youtube.malformed', error.message, { cause: error });
  }
}

function factsOf(origin: string, entry: AtomEntry): VideoFacts {
  return {
    video_id: entry.video_id,
    origin,
    title: entry.title,
    description: entry.description,
    channel_id: entry.channel_id ?? origin,
    channel_title: entry.channel_title,
    cover_image_url: entry.image_url,
    published_at: entry.published_at,
    duration_seconds: null,
    live: null,
    short: entry.short,
    availability: 'available',
  };
}

/** Each video once, the newest first. */
function newestFirst(entries: readonly AtomEntry[]): AtomEntry[] {
  const distinct = new Map(entries.map((entry) => [entry.video_id, entry]));
  return [...distinct.values()].sort((a, b) =>
    (a.published_at ?? '') < (b.published_at ?? '') ? 1 : -1,
  );
}

/**
 * The feed contains the newest videos, so a video that was published after the earliest of them
 * and is missing is gone. Videos of the same second as the earliest may be cut off.
 */
function coverageOf(origin: string, entries: readonly AtomEntry[]): OriginCoverage {
  const earliest = entries.at(-1)?.published_at ?? null;
  if (earliest === null) return { origin };
  return { origin, complete_since: new Date(Date.parse(earliest) + 1000).toISOString() };
}

function maxAge(cacheControl: string | undefined): number | null {
  const seconds = /(?:^|[\s,])max-age="?(\d{1,8})/i.exec(cacheControl ?? '')?.[1];
  return seconds === undefined ? null : Number(seconds);
}
