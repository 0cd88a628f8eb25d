import { LiveState } from '@northstar/contracts';
import { readTime } from '../../../text/index.js';
import type { VideoFacts } from '../item.js';
import { parseIsoDuration } from '../iso-duration.js';
import { longestShortSeconds } from '../selection.js';
import { largestThumbnail } from './largest-thumbnail.js';
import type { PlaylistItem, Video } from './resources.js';

/** Returns the id of a playlist entry's video; undefined when the entry has none. */
export function videoIdOf(entry: PlaylistItem): string | undefined {
  const id = entry.contentDetails?.videoId ?? entry.snippet?.resourceId?.videoId;
  return id === undefined || id === '' || id.length > 64 ? undefined : id;
}

/**
 * Returns whether a playlist entry is what remains of a private or deleted video: no thumbnails,
 * no publication time and no owner. `privacyStatus` is not used: some such entries have "public".
 */
export function looksUnavailable({ snippet, contentDetails }: PlaylistItem): boolean {
  return (
    largestThumbnail(snippet?.thumbnails) === null &&
    contentDetails?.videoPublishedAt === undefined &&
    snippet?.videoOwnerChannelId === undefined
  );
}

/**
 * Combines a video's playlist entry and its own resource; either can be missing. A video is gone
 * when videos.list leaves it out and its entry is empty. When the two disagree, the one that has
 * the video is used until the next refresh.
 */
export function toFacts(
  origin: string,
  video_id: string,
  entry: PlaylistItem | undefined,
  video: Video | undefined,
): VideoFacts {
  const gone = video === undefined && entry !== undefined && looksUnavailable(entry);
  const own = video?.snippet;
  const listed = entry?.snippet;
  // Older responses have no owner; the channel that lists an upload is its owner.
  const lister = gone ? undefined : listed;
  const live = video === undefined ? null : liveState(video);
  const duration = parseIsoDuration(video?.contentDetails?.duration);
  const published_at =
    readTime(own?.publishedAt) ??
    readTime(entry?.contentDetails?.videoPublishedAt) ??
    readTime(listed?.publishedAt);
  const duration_seconds = live === 'live' || live === 'upcoming' ? null : duration;
  return {
    video_id,
    origin,
    title: own?.title ?? listed?.title ?? '',
    description: own?.description ?? (gone ? '' : (listed?.description ?? '')),
    channel_id: own?.channelId ?? listed?.videoOwnerChannelId ?? lister?.channelId ?? null,
    channel_title:
      own?.channelTitle ?? listed?.videoOwnerChannelTitle ?? lister?.channelTitle ?? null,
    cover_image_url: largestThumbnail(own?.thumbnails) ?? largestThumbnail(listed?.thumbnails),
    published_at,
    duration_seconds,
    live: gone ? null : live,
    short: video === undefined ? null : isShort(video, live, duration_seconds, published_at),
    availability: !gone ? 'available' : isPrivate(entry) ? 'private' : 'deleted',
  };
}

function isPrivate(entry: PlaylistItem): boolean {
  const title = entry.snippet?.title;
  if (title === 'Deleted video') return false;
  return title === 'Private video' || entry.status?.privacyStatus === 'private';
}

function liveState({ snippet, liveStreamingDetails: times }: Video): LiveState {
  const stated = LiveState.safeParse(snippet?.liveBroadcastContent);
  if (stated.success) return stated.data;
  if (times === undefined || times.actualEndTime !== undefined) return 'none';
  if (times.actualStartTime !== undefined) return 'live';
  return times.scheduledStartTime === undefined ? 'none' : 'upcoming';
}

/** Before this day a Short lasted up to one minute. */
const threeMinutesSince = '2024-10-15T00:00:00.000Z';

/**
 * The Data API has no flag for Shorts. A video that is longer than three minutes, live or upcoming
 * is not a Short; any other is a Short when its player is not wider than tall. Returns null when
 * YouTube does not report the player's size.
 */
function isShort(
  { player }: Video,
  live: LiveState | null,
  duration: number | null,
  published_at: string | null,
): boolean | null {
  if (live === 'live' || live === 'upcoming') return false;
  if (duration === null) return null;
  if (duration > longestShortSeconds) return false;
  if (duration > 60 && published_at !== null && published_at < threeMinutesSince) return false;
  const { embedWidth = 0, embedHeight = 0 } = player ?? {};
  return embedWidth > 0 && embedHeight > 0 ? embedWidth <= embedHeight : null;
}
