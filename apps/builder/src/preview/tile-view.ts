import type { Item } from '@northstar/contracts';
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
  const { details } = item;
  const meta = [details.channel_title, item.published_at && formatAgo(item.published_at, now)];
  return {
    title: item.title,
    url: item.url,
    imageUrl: item.image_url ?? details.cover_image_url,
    chip: chip(details.live, details.duration_seconds),
    meta: meta.filter((part): part is string => typeof part === 'string' && part !== ''),
    badge: item.pinned ? 'Pinned' : item.featured ? 'Featured' : null,
  };
}

function chip(live: Item['details']['live'], seconds: number | null): TileView['chip'] {
  if (live === 'live') return { text: 'Live', tone: 'live' };
  if (live === 'upcoming') return { text: 'Soon', tone: 'plain' };
  return seconds === null ? null : { text: formatDuration(seconds), tone: 'plain' };
}
