import { textReply } from '../server/reply.js';
import type { Reply } from '../server/reply.js';
import { createRandom } from '@northstar/contracts/random';
import { isAvailable } from './model.js';
import type { Channel, Video } from './model.js';
import { escapeXml } from './xml.js';

const widths: Readonly<Record<string, [number, number]>> = {
  'default.jpg': [120, 90],
  'mqdefault.jpg': [320, 180],
  'hqdefault.jpg': [480, 360],
  'sddefault.jpg': [640, 480],
  'maxresdefault.jpg': [1280, 720],
};

function svg(id: string, words: string, width: number, height: number): Reply {
  const random = createRandom(id);
  const hue = random.between(0, 359);
  const lines = words.match(/.{1,22}(?:\s|$)/g) ?? [words];
  const text = lines
    .slice(0, 4)
    .map(
      (line, row) =>
        `<tspan x="24" dy="${row === 0 ? '0' : '38'}">${escapeXml(line.trim())}</tspan>`,
    )
    .join('');
  return {
    status: 200,
    headers: {
      'content-type': 'image/svg+xml',
      'cache-control': 'public, max-age=7200',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    },
    body: `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}" viewBox="0 0 480 360" preserveAspectRatio="xMidYMid slice"><rect x="-160" width="800" height="360" fill="hsl(${String(hue)} 45% 34%)"/><circle cx="${String(random.between(240, 460))}" cy="${String(random.between(20, 340))}" r="${String(random.between(60, 170))}" fill="hsl(${String((hue + 40) % 360)} 60% 52%)"/><text x="24" y="170" font-family="sans-serif" font-size="32" font-weight="700" fill="#fff">${text}</text></svg>\n`,
  };
}

/** Serves a generated thumbnail; 404 for a video that is not public or a size that does not exist. */
export function videoPicture(video: Video | undefined, file: string): Reply {
  const size = widths[file];
  if (video === undefined || !isAvailable(video) || size === undefined) {
    return textReply(404, 'There is no such picture.\n');
  }
  return svg(video.video_id, video.title, ...size);
}

/** Serves a generated picture for a channel's avatar or banner. */
export function channelPicture(channel: Channel | undefined, size: string): Reply {
  if (channel === undefined) return textReply(404, 'There is no such picture.\n');
  const side = Number(/^s(\d{2,4})$/.exec(size)?.[1] ?? '240');
  return svg(channel.channel_id, channel.title, side, side);
}
