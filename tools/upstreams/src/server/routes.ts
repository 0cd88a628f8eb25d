import type { Answer } from './reply.js';

/** Names that faults and the request log know a route by; `group.` alone means all of a group's. */
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
  answer: Answer;
}
