import { authorXml, siteUrl, watchUrl } from '../youtube/atom-feed.js';
import { atomTime } from '../youtube/times.js';
import type { VideoChange } from '../youtube/world.js';
import { escapeXml } from '../youtube/xml.js';

/** The times of a push have nanoseconds. */
const fineTime = (at: number): string =>
  atomTime(at).replace('+00:00', `.${String(at % 1000).padStart(3, '0')}000000+00:00`);

/** The push for a published or updated video: one Atom entry, without `media:*`. */
function entryNotice({ channel, video }: VideoChange, topic: string, hubUrl: string): string {
  return `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns="http://www.w3.org/2005/Atom"><link rel="hub" href="${escapeXml(hubUrl)}"/><link rel="self" href="${escapeXml(topic)}"/><title>YouTube video feed</title><updated>${fineTime(video.updated_at)}</updated><entry>
  <id>yt:video:${video.video_id}</id>
  <yt:videoId>${video.video_id}</yt:videoId>
  <yt:channelId>${channel.channel_id}</yt:channelId>
  <title>${escapeXml(video.title)}</title>
  <link rel="alternate" href="${watchUrl(video)}"/>
${authorXml(channel, '  ')}
  <published>${atomTime(video.published_at)}</published>
  <updated>${fineTime(video.updated_at)}</updated>
 </entry></feed>
`;
}

/** The push for a removed video: a tombstone (RFC 6721) with the channel only in `at:by/uri`. */
function tombstone({ channel, video }: VideoChange): string {
  return `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns:at="http://purl.org/atompub/tombstones/1.0" xmlns="http://www.w3.org/2005/Atom"><at:deleted-entry ref="yt:video:${video.video_id}" when="${atomTime(video.updated_at)}">
  <link href="${siteUrl}/watch?v=${video.video_id}"/>
  <at:by>
   <name>${escapeXml(channel.title)}</name>
   <uri>${siteUrl}/channel/${channel.channel_id}</uri>
  </at:by>
 </at:deleted-entry></feed>
`;
}

/** The body of a push. */
export function notice(change: VideoChange, topic: string, hubUrl: string): string {
  return change.kind === 'gone' ? tombstone(change) : entryNotice(change, topic, hubUrl);
}
