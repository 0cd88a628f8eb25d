import type { Availability, LiveState, YouTubeDetails } from '@northstar/contracts';
import { withContentHash } from '../content-hash.js';
import type { NewItem } from '../../ports/item-row.js';
import { cleanLine, cleanText } from '../../text/index.js';

/** What a door could learn of a video; null where it does not say. */
export interface VideoFacts {
  video_id: string;
  /** The id of the channel that the source names. */
  origin: string;
  title: string;
  description: string;
  channel_id: string | null;
  channel_title: string | null;
  cover_image_url: string | null;
  published_at: string | null;
  duration_seconds: number | null;
  live: LiveState | null;
  short: boolean | null;
  availability: Availability;
}

const site = 'https://www.youtube.com';

/** A video as an item (FEEDS, YouTubeItem). The same facts give the same item through any door. */
export function makeItem(facts: VideoFacts): NewItem {
  const { video_id } = facts;
  const watch_url = `${site}/watch?v=${encodeURIComponent(video_id)}`;
  const details: YouTubeDetails = {
    video_id,
    description: cleanText(facts.description),
    channel_id: facts.channel_id,
    channel_title: facts.channel_title === null ? null : cleanLine(facts.channel_title),
    cover_image_url: facts.cover_image_url,
    watch_url,
    embed_url: `${site}/embed/${encodeURIComponent(video_id)}`,
    duration_seconds: facts.duration_seconds,
    live: facts.live,
    short: facts.short,
    availability: facts.availability,
  };
  return withContentHash({
    item_id: video_id,
    origin: facts.origin,
    kind: 'youtube',
    title: cleanText(facts.title),
    url: watch_url,
    image_url: facts.cover_image_url,
    published_at: facts.published_at,
    details: { ...details },
  });
}
