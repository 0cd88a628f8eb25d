import { defaultChannelPlans, startUpstreams } from '@northstar/upstreams';
import type { Upstreams } from '@northstar/upstreams';

export const newFeed = {
  name: 'Kitchen',
  source_kind: 'youtube',
  source: { channels: ['@northstar-kitchen'] },
};

/** Emulated vendors with one small channel, `@northstar-kitchen`. */
export function startSmallYouTube(): Promise<Upstreams> {
  const [kitchen] = defaultChannelPlans;
  if (kitchen === undefined) throw new Error('There is no channel to make smaller');
  return startUpstreams({ channels: [{ ...kitchen, videos: 8 }] });
}
