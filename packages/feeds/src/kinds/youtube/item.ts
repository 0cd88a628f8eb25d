import type { Availability, LiveState } from '@northstar/contracts';
import { cleanLine, cleanText } from '../../text/index.js';
import type { VideoItem } from './transport.js';

/** What a transport knows about a video; null where YouTube does not say. */
export interface VideoFacts {
  video_id: string;
  /** The id of the channel in the source. */
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

/** Returns a video as an item (FEEDS, YouTubeItem). Equal facts give equal items. */
export function makeItem(facts: VideoFacts): VideoItem {
  const { video_id } = facts;
  const watch_url = `${site}/watch?v=${encodeURIComponent(video_id)}`;
  return {
    item_id: video_id,
    origin: facts.origin,
    title: cleanText(facts.title),
    url: watch_url,
    image_url: facts.cover_image_url,
    published_at: facts.published_at,
    details: {
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
    },
  };
}
