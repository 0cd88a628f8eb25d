import type { Clock } from '../clock.js';
import { htmlReply } from '../server/reply.js';
import type { RouteHandler, Reply } from '../server/reply.js';
import { channelFeed, playlistFeed } from './atom-feed.js';
import { findPlaylist } from './playlists.js';
import type { YouTubeWorld } from './world.js';

/** How long a feed stays fresh, in seconds; it has neither ETag nor Last-Modified. */
const maxAge = 900;

const missing = (): Reply =>
  htmlReply(404, '<html><body><p>Error 404 (Not Found)</p></body></html>');

/** `GET /feeds/videos.xml?channel_id=UC…`, or `playlist_id=`, or `user=`. */
export function feedHandler(
  world: YouTubeWorld,
  clock: Clock,
  baseUrl: () => string,
): RouteHandler {
  return ({ path, query }) => {
    const selfUrl = `${baseUrl()}${path}?${query.toString()}`;
    const playlistId = query.get('playlist_id');
    const channelId = query.get('channel_id');
    const user = query.get('user');
    let xml: string;
    if (playlistId !== null) {
      const playlist = findPlaylist(world, playlistId);
      if (playlist === undefined) return missing();
      xml = playlistFeed(playlist, selfUrl, baseUrl());
    } else if (channelId !== null || user !== null) {
      const channel = channelId === null ? world.byUsername(user ?? '') : world.channel(channelId);
      if (channel === undefined || channel.gone) return missing();
      xml = channelFeed(channel, world.videosOf(channel.channel_id), selfUrl, baseUrl());
    } else {
      return htmlReply(400, '<html><body><p>Error 400 (Bad Request)</p></body></html>');
    }
    return {
      status: 200,
      headers: {
        'content-type': 'text/xml; charset=UTF-8',
        'cache-control': `public, max-age=${String(maxAge)}`,
        expires: new Date(clock.now() + maxAge * 1000).toUTCString(),
      },
      body: xml,
    };
  };
}
