import type { youtube_v3 } from '@googleapis/youtube';
import { etagOf } from './etag.js';
import { playlistItemId } from './ids.js';
import { isAvailable } from './model.js';
import type { Channel, Video } from './model.js';
import { videoThumbnails } from './thumbnails.js';
import { apiTime } from './times.js';

export const playlistItemParts = ['id', 'snippet', 'contentDetails', 'status'] as const;
export type PlaylistItemPart = (typeof playlistItemParts)[number];

export interface PlaylistEntry {
  video: Video;
  channel: Channel;
  playlist_id: string;
  /** From 0. */
  position: number;
}

function privacyOf(video: Video): string {
  if (isAvailable(video)) return video.state;
  if (video.claims_public) return 'public';
  // The API returns this for a deleted video, although its description does not list the value.
  return video.state === 'deleted' ? 'privacyStatusUnspecified' : 'private';
}

function snippetOf(
  { video, channel, playlist_id, position }: PlaylistEntry,
  imageUrl: string,
): youtube_v3.Schema$PlaylistItemSnippet {
  const available = isAvailable(video);
  const deleted = video.state === 'deleted';
  return {
    publishedAt: apiTime(video.published_at),
    channelId: channel.channel_id,
    title: available ? video.title : deleted ? 'Deleted video' : 'Private video',
    description: available
      ? video.description
      : deleted
        ? 'This video is unavailable.'
        : 'This video is private.',
    ...(available
      ? { thumbnails: videoThumbnails(video, imageUrl) }
      : video.lacks_thumbnails
        ? {}
        : { thumbnails: {} }),
    channelTitle: channel.title,
    playlistId: playlist_id,
    position,
    resourceId: { kind: 'youtube#video', videoId: video.video_id },
    ...(available && {
      videoOwnerChannelTitle: channel.title,
      videoOwnerChannelId: channel.channel_id,
    }),
  };
}

/**
 * One item of playlistItems.list. A private or deleted video stays in the list with a fixed
 * title and without thumbnails, videoPublishedAt and owner.
 */
export function playlistItemResource(
  entry: PlaylistEntry,
  parts: ReadonlySet<PlaylistItemPart>,
  imageUrl: string,
): youtube_v3.Schema$PlaylistItem {
  const { video } = entry;
  const body: youtube_v3.Schema$PlaylistItem = {
    id: playlistItemId(entry.playlist_id, video.video_id),
  };
  if (parts.has('snippet')) body.snippet = snippetOf(entry, imageUrl);
  if (parts.has('contentDetails')) {
    body.contentDetails = {
      videoId: video.video_id,
      ...(isAvailable(video) && { videoPublishedAt: apiTime(video.published_at) }),
    };
  }
  if (parts.has('status')) body.status = { privacyStatus: privacyOf(video) };
  return { kind: 'youtube#playlistItem', etag: etagOf(body), ...body };
}
