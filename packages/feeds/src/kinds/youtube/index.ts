import type { FeedSource } from '../feed-source.js';
import { sourceOfKind } from '../source-of-kind.js';
import { createYouTubeKind } from './youtube-kind.js';
import type { YouTubeKindOptions } from './youtube-kind.js';

export { createYouTubeKind } from './youtube-kind.js';
export type { YouTubeKindOptions } from './youtube-kind.js';
export { parseChannelRef } from './channel-ref.js';
export type { ChannelName, ParsedChannel } from './channel-ref.js';

/** For stores that read whole sources. */
export function createYouTubeSource(options: YouTubeKindOptions): FeedSource {
  return sourceOfKind(createYouTubeKind(options));
}
