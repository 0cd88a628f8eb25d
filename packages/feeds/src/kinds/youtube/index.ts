export { createYouTubeSource } from './youtube-source.js';
export type { YouTubeSourceOptions } from './youtube-source.js';
export { parseChannelRef } from './channel-ref.js';
export type { ChannelName, ParsedChannel } from './channel-ref.js';
