import { LiveState } from '@northstar/contracts';
import { readTime } from '../../../text/index.js';
import type { VideoFacts } from '../item.js';
import { parseIsoDuration } from '../iso-duration.js';
import { longestShortSeconds } from '../selection.js';
import { largestThumbnail } from './largest-thumbnail.js';
import type { PlaylistItem, Video } from './resources.js';

/** The id of a playlist entry's video; undefined for an entry that names none. */
export function videoIdOf(entry: PlaylistItem): string | undefined {
  const id = entry.contentDetails?.videoId ?? entry.snippet?.resourceId?.videoId;
  return id === undefined || id === '' || id.length > 64 ? undefined : id;
}

/**
 * Whether a playlist entry is the shell of a private or deleted video: no pictures (an empty
 * `thumbnails`, or none) and neither a publication time nor an owner. `privacyStatus` is not
 * asked: some shells say "public".
 */
export function looksUnavailable({ snippet, contentDetails }: PlaylistItem): boolean {
  return (
    largestThumbnail(snippet?.thumbnails) === null &&
    contentDetails?.videoPublishedAt === undefined &&
    snippet?.videoOwnerChannelId === undefined
  );
}

/**
 * A video from its playlist entry and its own resource, either of which may be missing. A video
 * is gone when videos.list leaves it out and its entry is a shell; when the two disagree, what
 * the one that knows it says is taken, until the next refresh tells.
 */
export function toFacts(
  origin: string,
  video_id: string,
  entry: PlaylistItem | undefined,
  video: Video | undefined,
): VideoFacts {
  const shell = entry !== undefined && looksUnavailable(entry);
  const gone = video === undefined && shell;
  const own = video?.snippet;
  const listed = entry?.snippet;
  // Older answers name no owner; whoever lists a channel's uploads is that channel.
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
    availability: !gone ? 'available' : saysPrivate(entry) ? 'private' : 'deleted',
  };
}

function saysPrivate(entry: PlaylistItem): boolean {
  const title = entry.snippet?.title;
  if (title === 'Deleted video') return false;
  return title === 'Private video' || entry.status?.privacyStatus === 'private';
}

function liveState({ snippet, liveStreamingDetails: times }: Video): LiveState {
  const said = LiveState.safeParse(snippet?.liveBroadcastContent);
  if (said.success) return said.data;
  if (times === undefined || times.actualEndTime !== undefined) return 'none';
  if (times.actualStartTime !== undefined) return 'live';
  return times.scheduledStartTime === undefined ? 'none' : 'upcoming';
}

/** Before this day Shorts ended at one minute. */
const threeMinutesSince = '2024-10-15T00:00:00.000Z';

/**
 * The Data API has no flag for Shorts. What is longer than three minutes, live or to come is
 * none; below, a Short is not wider than it is tall, which the player's size tells where YouTube
 * knows it. Null when it does not.
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
