import type { youtube_v3 } from '@googleapis/youtube';
import { etagOf } from './etag.js';
import type { Channel, Video } from './model.js';
import { channelThumbnails } from './thumbnails.js';
import { apiTime } from './times.js';

/** The parts of channels.list that an API key can read. */
export const channelParts = [
  'id', 'snippet', 'contentDetails', 'statistics', 'status', 'brandingSettings', 'topicDetails', 'localizations',
] as const; // prettier-ignore
export type ChannelPart = (typeof channelParts)[number];

/** One item of channels.list with the requested `parts`, in YouTube's order. */
export function channelResource(
  channel: Channel,
  videos: readonly Video[],
  parts: ReadonlySet<ChannelPart>,
  imageUrl: string,
): youtube_v3.Schema$Channel {
  const shown = videos.filter((video) => video.state === 'public');
  const body: youtube_v3.Schema$Channel = { id: channel.channel_id };
  if (parts.has('snippet')) {
    body.snippet = {
      title: channel.title,
      description: channel.description,
      customUrl: `@${channel.handle}`,
      publishedAt: apiTime(channel.published_at),
      thumbnails: channelThumbnails(channel, imageUrl),
      localized: { title: channel.title, description: channel.description },
      country: channel.country,
    };
  }
  if (parts.has('contentDetails')) {
    body.contentDetails = {
      relatedPlaylists: { likes: '', uploads: channel.uploads_playlist_id },
    };
  }
  if (parts.has('statistics')) {
    body.statistics = {
      viewCount: String(shown.reduce((sum, video) => sum + video.views, 0)),
      subscriberCount: String(Number(channel.subscribers.toPrecision(3))),
      hiddenSubscriberCount: false,
      videoCount: String(shown.length),
    };
  }
  if (parts.has('topicDetails')) {
    body.topicDetails = {
      topicCategories: ['https://en.wikipedia.org/wiki/Lifestyle_(sociology)'],
    };
  }
  if (parts.has('status')) {
    body.status = {
      privacyStatus: 'public',
      isLinked: true,
      longUploadsStatus: 'longUploadsUnspecified',
      madeForKids: false,
    };
  }
  if (parts.has('brandingSettings')) {
    body.brandingSettings = {
      channel: {
        title: channel.title,
        description: channel.description,
        keywords: channel.keywords
          .map((word) => (word.includes(' ') ? `"${word}"` : word))
          .join(' '),
        country: channel.country,
      },
      image: { bannerExternalUrl: `${imageUrl}/ytc/${channel.channel_id}=banner` },
    };
  }
  return { kind: 'youtube#channel', etag: etagOf(body), ...body };
}
