import type { Channel, Video } from './model.js';
import type { Playlist } from './playlists.js';
import { atomTime } from './times.js';
import { escapeXml } from './xml.js';

/** The site of links that clients parse or show, but never fetch from the emulator. */
export const siteUrl = 'https://www.youtube.com';

const newest = 15;

/** The link of a Short is `/shorts/…`, that of any other video `/watch?v=…`. */
export function watchUrl(video: Video): string {
  return video.form === 'short'
    ? `${siteUrl}/shorts/${video.video_id}`
    : `${siteUrl}/watch?v=${video.video_id}`;
}

export function authorXml(channel: Channel, indent: string): string {
  return [
    `${indent}<author>`,
    `${indent} <name>${escapeXml(channel.title)}</name>`,
    `${indent} <uri>${siteUrl}/channel/${channel.channel_id}</uri>`,
    `${indent}</author>`,
  ].join('\n');
}

function entryXml(video: Video, channel: Channel, imageUrl: string): string {
  const title = escapeXml(video.title);
  return ` <entry>
  <id>yt:video:${video.video_id}</id>
  <yt:videoId>${video.video_id}</yt:videoId>
  <yt:channelId>${channel.channel_id}</yt:channelId>
  <title>${title}</title>
  <link rel="alternate" href="${watchUrl(video)}"/>
${authorXml(channel, '  ')}
  <published>${atomTime(video.published_at)}</published>
  <updated>${atomTime(video.updated_at)}</updated>
  <media:group>
   <media:title>${title}</media:title>
   <media:content url="${siteUrl}/v/${video.video_id}?version=3" type="application/x-shockwave-flash" width="640" height="390"/>
   <media:thumbnail url="${imageUrl}/vi/${video.video_id}/hqdefault.jpg" width="480" height="360"/>
   <media:description>${escapeXml(video.description)}</media:description>
   <media:community>
    <media:starRating count="${String(video.likes)}" average="5.00" min="1" max="5"/>
    <media:statistics views="${String(video.views)}"/>
   </media:community>
  </media:group>
 </entry>`;
}

function feedXml(head: string[], channel: Channel, videos: readonly Video[], imageUrl: string) {
  const entries = videos
    .filter((video) => video.state === 'public')
    .slice(0, newest)
    .map((video) => entryXml(video, channel, imageUrl));
  return [
    ...(channel.feed_blank_line ? [''] : []),
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://www.w3.org/2005/Atom">',
    ...head,
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}

/** The channel id in the feed, which is usually not the real one. */
function feedChannelId(channel: Channel): string {
  if (channel.feed_channel_id === 'empty') return '';
  return channel.feed_channel_id === 'whole' ? channel.channel_id : channel.channel_id.slice(2);
}

/** A channel's Atom feed: its 15 newest public videos, including premieres with 0 views. */
export function channelFeed(
  channel: Channel,
  videos: readonly Video[],
  selfUrl: string,
  imageUrl: string,
): string {
  const id = feedChannelId(channel);
  const head = [
    ` <link rel="self" href="${escapeXml(selfUrl)}"/>`,
    ` <id>yt:channel:${id}</id>`,
    ` <yt:channelId>${id}</yt:channelId>`,
    ` <title>${escapeXml(channel.title)}</title>`,
    ` <link rel="alternate" href="${siteUrl}/channel/${channel.channel_id}"/>`,
    authorXml(channel, ' '),
    ` <published>${atomTime(channel.published_at)}</published>`,
  ];
  return feedXml(head, channel, videos, imageUrl);
}

/** A playlist's Atom feed, in the same format. */
export function playlistFeed(playlist: Playlist, selfUrl: string, imageUrl: string): string {
  const { channel } = playlist;
  const head = [
    ` <link rel="self" href="${escapeXml(selfUrl)}"/>`,
    ` <id>yt:playlist:${playlist.playlist_id}</id>`,
    ` <yt:playlistId>${playlist.playlist_id}</yt:playlistId>`,
    ` <yt:channelId>${feedChannelId(channel)}</yt:channelId>`,
    ` <title>${escapeXml(playlist.title)}</title>`,
    authorXml(channel, ' '),
    ` <published>${atomTime(channel.published_at)}</published>`,
  ];
  return feedXml(head, channel, playlist.videos, imageUrl);
}
