import type { NewItem } from '../../../ports/item-row.js';
import type { OriginRead } from '../../../ports/refresh-batch.js';
import type { ChannelPageOptions } from '../channel-page.js';
import { makeItem } from '../item.js';
import type { VideoFacts } from '../item.js';
import { isWanted } from '../selection.js';
import type { Selection } from '../selection.js';
import { secondsAfter, YouTubeFault } from '../youtube-fault.js';
import { AtomFeedError, parseAtomFeed } from './parse-atom-feed.js';
import type { AtomEntry, AtomFeed } from './parse-atom-feed.js';

export interface FeedReading {
  items: NewItem[];
  read: OriginRead;
  /** From the answer's Cache-Control; the feed has neither ETag nor Last-Modified. */
  max_age_seconds: number | null;
}

/**
 * Reads the newest videos of a channel from its Atom feed. The feed is 404 or 500 in outages that
 * last days, so neither means that the channel is gone.
 */
export async function readChannelFeed(
  channelId: string,
  selection: Selection,
  limit: number,
  { client, feedUrl, tally, now, signal }: ChannelPageOptions,
): Promise<FeedReading> {
  const url = new URL(`${feedUrl.replace(/\/+$/, '')}/feeds/videos.xml`);
  url.searchParams.set('channel_id', channelId);
  const answer = await client.request({
    url,
    signal,
    headers: { accept: 'application/atom+xml, application/xml;q=0.9, */*;q=0.8' },
    onRequest: () => tally.add(0),
  });
  if (answer.status !== 200) {
    const message = `The channel's feed answered with status ${String(answer.status)}`;
    const retry_at =
      answer.retryAfterSeconds === undefined
        ? undefined
        : secondsAfter(now, answer.retryAfterSeconds);
    throw new YouTubeFault('youtube.feed_unavailable', message, { ...(retry_at && { retry_at }) });
  }
  const entries = newestFirst(readFeed(answer.body).entries).slice(0, limit);
  const items = entries
    .map((entry) => factsOf(channelId, entry))
    .filter((facts) => isWanted(facts, selection))
    .map(makeItem);
  return {
    items,
    read: readOf(channelId, entries),
    max_age_seconds: maxAge(answer.headers['cache-control']),
  };
}

function readFeed(body: Buffer): AtomFeed {
  try {
    return parseAtomFeed(body.toString('utf8'));
  } catch (error) {
    if (!(error instanceof AtomFeedError)) throw error;
    throw new YouTubeFault('youtube.malformed', error.message, { cause: error });
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

/** Each video once. */
function newestFirst(entries: readonly AtomEntry[]): AtomEntry[] {
  const once = new Map(entries.map((entry) => [entry.video_id, entry]));
  return [...once.values()].sort((a, b) =>
    (a.published_at ?? '') < (b.published_at ?? '') ? 1 : -1,
  );
}

/**
 * The feed holds the newest videos, so one that was published behind the earliest of them and is
 * not there is gone. Of the earliest one's own second nothing is said: the feed may end within it.
 */
function readOf(origin: string, entries: readonly AtomEntry[]): OriginRead {
  const earliest = entries.at(-1)?.published_at ?? null;
  if (earliest === null) return { origin };
  return { origin, complete_since: new Date(Date.parse(earliest) + 1000).toISOString() };
}

function maxAge(cacheControl: string | undefined): number | null {
  const seconds = /(?:^|[\s,])max-age="?(\d{1,8})/i.exec(cacheControl ?? '')?.[1];
  return seconds === undefined ? null : Number(seconds);
}
