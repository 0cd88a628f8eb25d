import type { Clock } from '../clock.js';
import { createRandom } from '@northstar/contracts/random';
import type { ChannelPlan } from './channel-plans.js';
import { inventChannel } from './invent-channel.js';
import type { InventedChannel } from './invent-channel.js';
import { inventVideo } from './invent-video.js';
import { isAvailable } from './model.js';
import type { Channel, Video, VideoForm } from './model.js';

/** A change of a video, for the hub. */
export interface VideoChange {
  kind: 'published' | 'updated' | 'gone';
  channel: Channel;
  video: Video;
}

/** Fields of a published or changed video; missing fields are invented or kept. */
export type VideoFields = Partial<Omit<Video, 'video_id' | 'channel_id' | 'updated_at'>>;
export type ChannelFields = Partial<Omit<Channel, 'channel_id'>>;

/** Thrown when there is no channel or video with an id. */
export class NotFoundError extends Error {
  override name = 'NotFoundError';
}

/** Thrown when a video with this id already exists. */
export class AlreadyExistsError extends Error {
  override name = 'AlreadyExistsError';
}

/** The emulated channels and videos. */
export interface YouTubeWorld {
  channels(): Channel[];
  /** Finds a channel by id, also a closed one. */
  channel(channelId: string): Channel | undefined;
  /** Finds a channel by "@name" or "name", ignoring case. */
  byHandle(handle: string): Channel | undefined;
  byUsername(username: string): Channel | undefined;
  byCustomName(name: string): Channel | undefined;
  /** Lists a channel's videos in any state, newest first. */
  videosOf(channelId: string): Video[];
  video(videoId: string): Video | undefined;
  /** Throws when there is no such channel. */
  publish(channelId: string, fields?: VideoFields & { video_id?: string }): Video;
  /** Throws when there is no such video. */
  change(videoId: string, fields: VideoFields): Video;
  /** Throws when there is no such channel. */
  changeChannel(channelId: string, fields: ChannelFields): Channel;
  /** Reports changes of public videos, and videos that are no longer public. */
  onChange(listener: (change: VideoChange) => void): void;
  /** Restores the initial state without notifying listeners. */
  reset(): void;
}

/** Creates channels and videos from `seed`; the newest video is of the clock's current hour. */
export function createYouTubeWorld(
  plans: readonly ChannelPlan[],
  seed: string,
  clock: Clock,
): YouTubeWorld {
  const anchor = Math.floor(clock.now() / 3_600_000) * 3_600_000;
  const listeners: ((change: VideoChange) => void)[] = [];
  let invented = new Map<string, InventedChannel>();
  let random = createRandom(seed);

  const reset = (): void => {
    const all = plans.map((plan) => inventChannel(plan, seed, anchor));
    invented = new Map(all.map((one) => [one.channel.channel_id, one]));
    random = createRandom(`${seed}/later`);
  };
  reset();

  const find = (test: (channel: Channel) => boolean): Channel | undefined =>
    [...invented.values()].map((one) => one.channel).find((channel) => test(channel));
  const needed = (channelId: string): InventedChannel => {
    const one = invented.get(channelId);
    if (one === undefined) {
      const known = [...invented.values()].map((each) => each.channel.channel_id).join(', ');
      throw new NotFoundError(`There is no channel ${channelId}; there are ${known}.`);
    }
    return one;
  };
  const video = (videoId: string): Video | undefined => {
    for (const one of invented.values()) {
      const found = one.videos.find((each) => each.video_id === videoId);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const notify = (change: VideoChange): void => {
    for (const listener of listeners) listener(change);
  };

  return {
    channels: () => [...invented.values()].map((one) => one.channel),
    channel: (channelId) => invented.get(channelId)?.channel,
    byHandle: (handle) => {
      const name = handle.replace(/^@/, '').toLowerCase();
      return find((channel) => channel.handle.toLowerCase() === name);
    },
    byUsername: (username) =>
      find((channel) => channel.username?.toLowerCase() === username.toLowerCase()),
    byCustomName: (name) =>
      find((channel) => channel.custom_name?.toLowerCase() === name.toLowerCase()),
    videosOf: (channelId) => [...(invented.get(channelId)?.videos ?? [])],
    video,
    publish(channelId, fields = {}) {
      const one = needed(channelId);
      const form: VideoForm = fields.form ?? random.pick(['long', 'short']);
      const at = fields.published_at ?? clock.now();
      const made: Video = {
        ...inventVideo(one.plan, channelId, form, at, random),
        updated_at: at,
        views: 0,
        likes: 0,
        comments: 0,
        ...fields,
      };
      if (video(made.video_id) !== undefined) {
        throw new AlreadyExistsError(
          `There is a video ${made.video_id} already; change it instead.`,
        );
      }
      one.videos.push(made);
      one.videos.sort((a, b) => b.published_at - a.published_at);
      if (made.state === 'public') notify({ kind: 'published', channel: one.channel, video: made });
      return made;
    },
    change(videoId, fields) {
      const old = video(videoId);
      if (old === undefined) throw new NotFoundError(`There is no video ${videoId}.`);
      const one = needed(old.channel_id);
      const changed: Video = { ...old, ...fields, updated_at: clock.now() };
      one.videos = one.videos
        .map((each) => (each.video_id === videoId ? changed : each))
        .sort((a, b) => b.published_at - a.published_at);
      if (changed.state === 'public')
        notify({ kind: 'updated', channel: one.channel, video: changed });
      else if (old.state === 'public' && !isAvailable(changed))
        notify({ kind: 'gone', channel: one.channel, video: changed });
      return changed;
    },
    changeChannel(channelId, fields) {
      const one = needed(channelId);
      one.channel = { ...one.channel, ...fields };
      return one.channel;
    },
    onChange: (listener) => void listeners.push(listener),
    reset,
  };
}
