import type { youtube_v3 } from '@googleapis/youtube';
import { badParameter, notEmulated, playlistNotFound } from './api-error.js';
import { channelResource } from './channel-resource.js';
import type { ChannelPart } from './channel-resource.js';
import { etagOf } from './etag.js';
import { playlistItemId } from './ids.js';
import { isAvailable } from './model.js';
import { writePageToken } from './page-token.js';
import { playlistItemResource } from './playlist-item-resource.js';
import type { PlaylistEntry, PlaylistItemPart } from './playlist-item-resource.js';
import { findPlaylist } from './playlists.js';
import type { Call } from './read-call.js';
import { videoResource } from './video-resource.js';
import type { VideoPart } from './video-resource.js';
import type { YouTubeWorld } from './world.js';

const idLimit = 50;

function limited(ids: string[]): string[] {
  if (ids.length <= idLimit) return [...new Set(ids)];
  const message = `The request names ${String(ids.length)} ids; it may name ${String(idLimit)}.`;
  throw badParameter('invalidFilters', 'parameters.', message);
}

/** channels.list. Without a match the response has no `items` key. */
export function listChannels(
  world: YouTubeWorld,
  call: Call<ChannelPart>,
  imageUrl: string,
): youtube_v3.Schema$ChannelListResponse {
  const { name, values } = call.filter;
  if (name === 'categoryId') throw notEmulated('guide categories');
  const found = limited(values).flatMap((value) => {
    const channel =
      name === 'id'
        ? world.channel(value)
        : name === 'forHandle'
          ? world.byHandle(value)
          : world.byUsername(value);
    return channel === undefined || channel.gone ? [] : [channel];
  });
  const items = found.map((channel) =>
    channelResource(channel, world.videosOf(channel.channel_id), call.parts, imageUrl),
  );
  const pageInfo = { totalResults: items.length, resultsPerPage: call.maxResults };
  return {
    kind: 'youtube#channelListResponse',
    etag: etagOf([pageInfo, items]),
    pageInfo,
    ...(items.length > 0 && { items }),
  };
}

/** All playlist entries with one of `itemIds`. */
function entriesById(world: YouTubeWorld, itemIds: string[]): PlaylistEntry[] {
  return limited(itemIds).flatMap((itemId) => {
    const [playlistId = ''] = Buffer.from(itemId, 'base64').toString('utf8').split('.');
    const playlist = findPlaylist(world, playlistId);
    const position =
      playlist?.videos.findIndex((one) => playlistItemId(playlistId, one.video_id) === itemId) ??
      -1;
    const video = playlist?.videos[position];
    return playlist === undefined || video === undefined
      ? []
      : [{ video, channel: playlist.channel, playlist_id: playlistId, position }];
  });
}

/**
 * playlistItems.list. A page can have fewer entries than requested, because withheld videos
 * are counted but not listed. An unknown playlist is 404.
 */
export function listPlaylistItems(
  world: YouTubeWorld,
  call: Call<PlaylistItemPart>,
  imageUrl: string,
): youtube_v3.Schema$PlaylistItemListResponse {
  let entries: PlaylistEntry[];
  if (call.filter.name === 'id') {
    entries = entriesById(world, call.filter.values);
  } else {
    const playlist = findPlaylist(world, call.filter.values[0] ?? '');
    if (playlist === undefined) throw playlistNotFound();
    const videoId = call.value('videoId');
    entries = playlist.videos
      .map((video, position) => ({
        video,
        channel: playlist.channel,
        playlist_id: playlist.playlist_id,
        position,
      }))
      .filter((entry) => videoId === undefined || entry.video.video_id === videoId);
  }
  const { offset, back } = call.page;
  const start = back ? Math.max(0, offset - call.maxResults) : offset;
  const end = back ? offset : Math.min(entries.length, start + call.maxResults);
  const items = entries
    .slice(start, end)
    .filter((entry) => entry.video.state !== 'withheld')
    .map((entry) => playlistItemResource(entry, call.parts, imageUrl));
  const pageInfo = { totalResults: entries.length, resultsPerPage: call.maxResults };
  const tokens = {
    ...(end < entries.length &&
      call.maxResults > 0 && { nextPageToken: writePageToken({ offset: end, back: false }) }),
    ...(start > 0 && { prevPageToken: writePageToken({ offset: start, back: true }) }),
  };
  return {
    kind: 'youtube#playlistItemListResponse',
    etag: etagOf([tokens, pageInfo, items]),
    ...tokens,
    items,
    pageInfo,
  };
}

/** videos.list. Omits private, deleted and unknown videos; a request by ids has no pages. */
export function listVideos(
  world: YouTubeWorld,
  call: Call<VideoPart>,
  imageUrl: string,
): youtube_v3.Schema$VideoListResponse {
  const { name, values } = call.filter;
  if (name === 'chart') throw notEmulated('charts');
  const items = limited(values).flatMap((videoId) => {
    const video = world.video(videoId);
    const channel = video && world.channel(video.channel_id);
    if (video === undefined || channel === undefined) return [];
    if (!isAvailable(video) || channel.gone) return [];
    return [videoResource(video, channel, call.parts, imageUrl)];
  });
  const pageInfo = { totalResults: items.length, resultsPerPage: items.length };
  return {
    kind: 'youtube#videoListResponse',
    etag: etagOf([pageInfo, items]),
    items,
    pageInfo,
  };
}
