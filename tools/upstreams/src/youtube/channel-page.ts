import { htmlReply } from '../server/reply.js';
import type { Reply } from '../server/reply.js';
import { siteUrl } from './atom-feed.js';
import type { Channel } from './model.js';
import { escapeXml } from './xml.js';

/**
 * A channel's page with the links that a feed reader needs: RSS autodiscovery and canonical.
 * 404 for an unknown channel.
 */
export function channelPage(channel: Channel | undefined, baseUrl: string): Reply {
  if (channel === undefined || channel.gone) {
    return htmlReply(404, '<!DOCTYPE html><html><head><title>404 Not Found</title></head></html>');
  }
  const title = escapeXml(channel.title);
  const feed = `${baseUrl}/feeds/videos.xml?channel_id=${channel.channel_id}`;
  return htmlReply(
    200,
    [
      '<!DOCTYPE html><html lang="en"><head>',
      `<title>${title} - YouTube</title>`,
      `<link rel="canonical" href="${siteUrl}/channel/${channel.channel_id}">`,
      `<link rel="alternate" type="application/rss+xml" title="RSS" href="${feed}">`,
      `<meta property="og:title" content="${title}">`,
      `<meta property="og:url" content="${siteUrl}/channel/${channel.channel_id}">`,
      `<meta itemprop="identifier" content="${channel.channel_id}">`,
      `</head><body><h1>${title}</h1><p>@${channel.handle}</p></body></html>`,
      '',
    ].join('\n'),
  );
}
