import type { youtube_v3 } from '@googleapis/youtube';
import type { Channel, Video } from './model.js';

const videoSizes = [
  ['default', 'default.jpg', 120, 90],
  ['medium', 'mqdefault.jpg', 320, 180],
  ['high', 'hqdefault.jpg', 480, 360],
  ['standard', 'sddefault.jpg', 640, 480],
  ['maxres', 'maxresdefault.jpg', 1280, 720],
] as const;

/** Five sizes; every fourth video has no `maxres`, like old uploads. */
export function videoThumbnails(
  video: Video,
  imageUrl: string,
): youtube_v3.Schema$ThumbnailDetails {
  const lacksLargest = video.video_id.charCodeAt(0) % 4 === 0;
  return Object.fromEntries(
    videoSizes
      .filter(([size]) => !(lacksLargest && size === 'maxres'))
      .map(([size, file, width, height]) => [
        size,
        { url: `${imageUrl}/vi/${video.video_id}/${file}`, width, height },
      ]),
  );
}

export function channelThumbnails(
  channel: Channel,
  imageUrl: string,
): youtube_v3.Schema$ThumbnailDetails {
  const sizes = [
    ['default', 88],
    ['medium', 240],
    ['high', 800],
  ] as const;
  return Object.fromEntries(
    sizes.map(([name, side]) => [
      name,
      { url: `${imageUrl}/ytc/${channel.channel_id}=s${String(side)}`, width: side, height: side },
    ]),
  );
}
