import type { RouteHandler } from './reply.js';

/** Names of routes in faults and in the request log; `group.` alone means all routes of a group. */
export const routeNames = [
  'youtube.channels.list',
  'youtube.playlistItems.list',
  'youtube.videos.list',
  'youtube.feed',
  'youtube.page',
  'youtube.picture',
  'hub.subscribe',
  'unknown',
] as const;
export type RouteName = (typeof routeNames)[number];

export interface Route {
  name: RouteName;
  method: 'get' | 'post';
  path: string | RegExp;
  handle: RouteHandler;
}
