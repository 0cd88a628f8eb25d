import type { Clock } from '../clock.js';
import type { Route } from '../server/routes.js';
import { apiHandlers } from './api-handlers.js';
import type { ApiSettings } from './api-handlers.js';
import { channelPage } from './channel-page.js';
import { feedHandler } from './feed-handler.js';
import { channelPicture, videoPicture } from './picture.js';

/** Returns one decoded segment of a path; empty for a malformed one. */
function segment(path: string, index: number): string {
  try {
    return decodeURIComponent(path.split('/')[index] ?? '');
  } catch (error) {
    if (error instanceof URIError) return '';
    throw error;
  }
}

/** The emulated routes of YouTube, with their names in faults and in the request log. */
export function youtubeRoutes(settings: ApiSettings, clock: Clock, baseUrl: () => string): Route[] {
  const { world } = settings;
  const api = apiHandlers(settings);
  const feed = feedHandler(world, clock, baseUrl);
  return [
    { name: 'youtube.channels.list', method: 'get', path: '/youtube/v3/channels', handle: api.channels },
    { name: 'youtube.playlistItems.list', method: 'get', path: '/youtube/v3/playlistItems', handle: api.playlistItems },
    { name: 'youtube.videos.list', method: 'get', path: '/youtube/v3/videos', handle: api.videos },
    { name: 'youtube.feed', method: 'get', path: '/feeds/videos.xml', handle: feed },
    { name: 'youtube.feed', method: 'get', path: '/xml/feeds/videos.xml', handle: feed },
    {
      name: 'youtube.page', method: 'get', path: /^\/@[^/]+(\/.*)?$/,
      handle: ({ path }) => channelPage(world.byHandle(segment(path, 1)), baseUrl()),
    },
    {
      name: 'youtube.page', method: 'get', path: /^\/channel\/[^/]+(\/.*)?$/,
      handle: ({ path }) => channelPage(world.channel(segment(path, 2)), baseUrl()),
    },
    {
      name: 'youtube.page', method: 'get', path: /^\/user\/[^/]+(\/.*)?$/,
      handle: ({ path }) => channelPage(world.byUsername(segment(path, 2)), baseUrl()),
    },
    {
      name: 'youtube.page', method: 'get', path: /^\/c\/[^/]+(\/.*)?$/,
      handle: ({ path }) => channelPage(world.byCustomName(segment(path, 2)), baseUrl()),
    },
    {
      name: 'youtube.picture', method: 'get', path: '/vi/:video_id/:file',
      handle: ({ path }) => videoPicture(world.video(segment(path, 2)), segment(path, 3)),
    },
    {
      name: 'youtube.picture', method: 'get', path: '/ytc/:picture',
      handle: ({ path }) => {
        const [channelId = '', size = ''] = segment(path, 2).split('=');
        return channelPicture(world.channel(channelId), size);
      },
    },
  ]; // prettier-ignore
}
