import type { YouTubeWorld } from '../youtube/world.js';

/** A video every so often, on each channel in turn or on one. */
export interface GrowthRule {
  every_ms: number;
  /** How many altogether; without end when missing. */
  count?: number;
  channel_id?: string;
}

export interface Growth {
  start(rule: GrowthRule): void;
  stop(): void;
}

/** Publishing by itself, by the machine's time (not the emulator's clock). */
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
