import { createRandom } from '@northstar/contracts/random';
import type { ChannelPlan } from './channel-plans.js';
import { inventChannelId, inventIdTail } from './ids.js';
import { inventVideo } from './invent-video.js';
import { derivedPrefixes } from './model.js';
import type { Channel, Video, VideoForm } from './model.js';

const hour = 3_600_000;
const day = 24 * hour;

/** Special videos by index in every channel (0 is the newest), so that each page of 50 has some. */
const fixedForms: Readonly<Record<number, VideoForm>> = {
  0: 'premiere', 1: 'upcoming', 2: 'live', 4: 'short', 5: 'was_live', 9: 'short', 10: 'long',
}; // prettier-ignore
const gone: Readonly<Record<number, Partial<Video>>> = {
  3: { state: 'private' },
  8: { state: 'deleted' },
  14: { state: 'private', claims_public: true },
  19: { state: 'deleted', lacks_thumbnails: true },
  27: { state: 'withheld' },
  33: { state: 'deleted', claims_public: true },
  38: { state: 'unlisted' },
  61: { state: 'private', lacks_thumbnails: true },
  70: { state: 'deleted' },
  105: { state: 'private' },
};

export interface InventedChannel {
  plan: ChannelPlan;
  channel: Channel;
  /** Newest first. */
  videos: Video[];
}

/**
 * Generates a channel and its videos. The same seed, plan and `anchor` (the time of the newest
 * video, in milliseconds) give the same channel.
 */
export function inventChannel(plan: ChannelPlan, seed: string, anchor: number): InventedChannel {
  const random = createRandom(`${seed}/${plan.handle}`);
  const channelId = inventChannelId(random);
  const tail = plan.uploads === 'own' ? inventIdTail(random) : channelId.slice(2);
  const videos: Video[] = [];
  let at = anchor - 2 * hour;
  for (let place = 0; place < plan.videos; place += 1) {
    const form = fixedForms[place] ?? random.pick(['long', 'long', 'short', 'long', 'was_live', 'short']); // prettier-ignore
    const video = inventVideo(plan, channelId, form, at, random);
    videos.push({ ...video, ...gone[place] });
    at -= random.between(5 * 60, 70 * 60) * 60_000;
  }
  const channel: Channel = {
    channel_id: channelId,
    handle: plan.handle,
    username: plan.username ?? null,
    custom_name: plan.custom_name ?? null,
    title: plan.title,
    description: plan.description,
    keywords: [...plan.keywords],
    country: plan.country,
    published_at: at - random.between(20, 400) * day,
    subscribers: random.between(1_200, 480_000),
    uploads_playlist_id: `UU${tail}`,
    derived_playlists: [...(plan.derived_playlists ?? derivedPrefixes)],
    feed_channel_id: plan.feed_channel_id ?? 'without_uc',
    feed_blank_line: plan.feed_blank_line ?? false,
    gone: false,
  };
  return { plan, channel, videos };
}
