import type { Clock } from '../clock.js';
import type { Route } from '../server/routes.js';
import { apiAnswers } from './api-answers.js';
import type { ApiSettings } from './api-answers.js';
import { channelPage } from './channel-page.js';
import { feedAnswer } from './feed-answer.js';
import { channelPicture, videoPicture } from './picture.js';

/** One part of a path, decoded; what does not decode names nothing that exists. */
function segment(path: string, index: number): string {
  try {
    return decodeURIComponent(path.split('/')[index] ?? '');
  } catch (error) {
    if (error instanceof URIError) return '';
    throw error;
  }
}

/** Every address of YouTube that is emulated, with the name that faults and the request log know it by. */
export function youtubeRoutes(settings: ApiSettings, clock: Clock, baseUrl: () => string): Route[] {
  const { world } = settings;
  const api = apiAnswers(settings);
  const feed = feedAnswer(world, clock, baseUrl);
  return [
    { name: 'youtube.channels.list', method: 'get', path: '/youtube/v3/channels', answer: api.channels },
    { name: 'youtube.playlistItems.list', method: 'get', path: '/youtube/v3/playlistItems', answer: api.playlistItems },
    { name: 'youtube.videos.list', method: 'get', path: '/youtube/v3/videos', answer: api.videos },
    { name: 'youtube.feed', method: 'get', path: '/feeds/videos.xml', answer: feed },
    { name: 'youtube.feed', method: 'get', path: '/xml/feeds/videos.xml', answer: feed },
    {
      name: 'youtube.page', method: 'get', path: /^\/@[^/]+(\/.*)?$/,
      answer: ({ path }) => channelPage(world.byHandle(segment(path, 1)), baseUrl()),
    },
    {
      name: 'youtube.page', method: 'get', path: /^\/channel\/[^/]+(\/.*)?$/,
      answer: ({ path }) => channelPage(world.channel(segment(path, 2)), baseUrl()),
    },
    {
      name: 'youtube.page', method: 'get', path: /^\/user\/[^/]+(\/.*)?$/,
      answer: ({ path }) => channelPage(world.byUsername(segment(path, 2)), baseUrl()),
    },
    {
      name: 'youtube.page', method: 'get', path: /^\/c\/[^/]+(\/.*)?$/,
      answer: ({ path }) => channelPage(world.byCustomName(segment(path, 2)), baseUrl()),
    },
    {
      name: 'youtube.picture', method: 'get', path: '/vi/:video_id/:file',
      answer: ({ path }) => videoPicture(world.video(segment(path, 2)), segment(path, 3)),
    },
    {
      name: 'youtube.picture', method: 'get', path: '/ytc/:picture',
      answer: ({ path }) => {
        const [channelId = '', size = ''] = segment(path, 2).split('=');
        return channelPicture(world.channel(channelId), size);
      },
    },
  ]; // prettier-ignore
}
