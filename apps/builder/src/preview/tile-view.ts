import type { Item, YouTubeDetails } from '@northstar/contracts';
import { formatAgo, formatDuration } from './format.js';

/** The content of a tile, for an item of any kind. */
export interface TileView {
  title: string;
  url: string;
  imageUrl: string | null;
  /** Shown in a corner of the cover: the length of a video, or that it is live. */
  chip: { text: string; tone: 'plain' | 'live' } | null;
  /** Below the title, such as channel and age. */
  meta: readonly string[];
  badge: string | null;
}

/** Returns the content of an item's tile. */
export function tileView(item: Item, now: number): TileView {
  // Items of kinds that the page does not know have no video.
  const video = item.kind === 'youtube' ? item.details : null;
  const meta = [video?.channel_title, item.published_at && formatAgo(item.published_at, now)];
  return {
    title: item.title,
    url: item.url,
    imageUrl: item.image_url ?? video?.cover_image_url ?? null,
    chip: video === null ? null : chip(video),
    meta: meta.filter((part): part is string => typeof part === 'string' && part !== ''),
    badge: item.pinned ? 'Pinned' : item.featured ? 'Featured' : null,
  };
}

function chip({ live, duration_seconds: seconds }: YouTubeDetails): TileView['chip'] {
  if (live === 'live') return { text: 'Live', tone: 'live' };
  if (live === 'upcoming') return { text: 'Soon', tone: 'plain' };
  return seconds === null ? null : { text: formatDuration(seconds), tone: 'plain' };
}
