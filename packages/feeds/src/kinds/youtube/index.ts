export { createYouTubeKind } from './youtube-kind.js';
export type { YouTubeKindOptions } from './youtube-kind.js';
export { parseChannelRef } from './channel-ref.js';
export type { ChannelName, ParsedChannel } from './channel-ref.js';
