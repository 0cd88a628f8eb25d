import type { youtube_v3 } from '@googleapis/youtube';
import { isoDuration } from './duration.js';
import { etagOf } from './etag.js';
import type { Channel, Video } from './model.js';
import { videoThumbnails } from './thumbnails.js';
import { apiTime } from './times.js';

/** The parts of videos.list that an API key can read; the others need the owner. */
export const videoParts = [
  'id', 'snippet', 'contentDetails', 'status', 'statistics', 'player', 'topicDetails',
  'recordingDetails', 'liveStreamingDetails', 'localizations',
] as const; // prettier-ignore
export type VideoPart = (typeof videoParts)[number];

function liveContent(video: Video): string {
  if (video.form === 'live') return 'live';
  return video.form === 'upcoming' || video.form === 'premiere' ? 'upcoming' : 'none';
}

function snippetOf(
  video: Video,
  channel: Channel,
  imageUrl: string,
): youtube_v3.Schema$VideoSnippet {
  return {
    publishedAt: apiTime(video.published_at),
    channelId: channel.channel_id,
    title: video.title,
    description: video.description,
    thumbnails: videoThumbnails(video, imageUrl),
    channelTitle: channel.title,
    ...(video.tags.length > 0 && { tags: video.tags }),
    categoryId: video.category_id,
    liveBroadcastContent: liveContent(video),
    defaultLanguage: 'en',
    localized: { title: video.title, description: video.description },
    defaultAudioLanguage: 'en',
  };
}

function contentOf(video: Video): youtube_v3.Schema$VideoContentDetails {
  return {
    ...(video.duration_seconds !== null && { duration: isoDuration(video.duration_seconds) }),
    dimension: '2d',
    definition: 'hd',
    caption: 'false',
    licensedContent: false,
    contentRating: {},
    projection: 'rectangular',
  };
}

function liveOf(video: Video): youtube_v3.Schema$VideoLiveStreamingDetails {
  return {
    ...(video.live_started_at !== null && { actualStartTime: apiTime(video.live_started_at) }),
    ...(video.live_ended_at !== null && { actualEndTime: apiTime(video.live_ended_at) }),
    ...(video.scheduled_at !== null && { scheduledStartTime: apiTime(video.scheduled_at) }),
    ...(video.form === 'live' && { concurrentViewers: String(Math.ceil(video.views / 100)) }),
  };
}

/** One item of videos.list with the requested `parts`, in YouTube's order. */
export function videoResource(
  video: Video,
  channel: Channel,
  parts: ReadonlySet<VideoPart>,
  imageUrl: string,
): youtube_v3.Schema$Video {
  const body: youtube_v3.Schema$Video = { id: video.video_id };
  if (parts.has('snippet')) body.snippet = snippetOf(video, channel, imageUrl);
  if (parts.has('contentDetails')) body.contentDetails = contentOf(video);
  if (parts.has('status')) {
    body.status = {
      uploadStatus: 'processed',
      privacyStatus: video.state,
      license: 'youtube',
      embeddable: true,
      publicStatsViewable: true,
      madeForKids: false,
    };
  }
  if (parts.has('statistics')) {
    body.statistics = {
      viewCount: String(video.views),
      likeCount: String(video.likes),
      favoriteCount: '0',
      commentCount: String(video.comments),
    };
  }
  if (parts.has('player')) {
    const source = `//www.youtube.com/embed/${video.video_id}`;
    body.player = {
      embedHtml: `<iframe width="480" height="270" src="${source}" frameborder="0" allowfullscreen></iframe>`,
    };
  }
  if (parts.has('topicDetails')) {
    body.topicDetails = {
      topicCategories: ['https://en.wikipedia.org/wiki/Lifestyle_(sociology)'],
    };
  }
  if (parts.has('recordingDetails')) body.recordingDetails = {};
  if (parts.has('liveStreamingDetails') && video.form !== 'long' && video.form !== 'short') {
    body.liveStreamingDetails = liveOf(video);
  }
  return { kind: 'youtube#video', etag: etagOf(body), ...body };
}
