import type { YouTubeWorld } from '../youtube/world.js';

/** Publishes a video at an interval, on each channel in turn or on one channel. */
export interface GrowthRule {
  every_ms: number;
  /** Total number of videos. Default: no limit. */
  count?: number;
  channel_id?: string;
}

export interface Growth {
  start(rule: GrowthRule): void;
  stop(): void;
}

/** Creates the automatic publishing. It uses real time, not the emulator's clock. */
export function createGrowth(world: YouTubeWorld): Growth {
  let timer: NodeJS.Timeout | undefined;
  const stop = (): void => clearInterval(timer);
  return {
    stop,
    start(rule) {
      stop();
      let published = 0;
      const publish = (): void => {
        const open = world.channels().filter((channel) => !channel.gone);
        const channelId = rule.channel_id ?? open[published % open.length]?.channel_id;
        if (channelId !== undefined) world.publish(channelId);
        published += 1;
        if (rule.count !== undefined && published >= rule.count) stop();
      };
      timer = setInterval(publish, rule.every_ms);
    },
  };
}
