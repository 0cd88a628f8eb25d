import type { JsonValue } from '@northstar/contracts';
import { z } from 'zod';

/** What is known of an uploads playlist since it was last read. */
const UploadsState = z.object({
  playlist_id: z.string(),
  /** When everything was last read. */
  full_at: z.string(),
  /** Of the first page. */
  page_etag: z.string().nullable(),
  /** Of videos.list for exactly the first page's ids. */
  videos_etag: z.string().nullable(),
  /** The ids of the first page. */
  first_page: z.array(z.string()),
  /** How many of the first page became items. */
  kept: z.number(),
  /** The newest entries that were seen, `[video id, published at]`, newest first. */
  listed: z.array(z.tuple([z.string(), z.string().nullable()])),
  /** The latest publication behind those, among what may be stored; null when there is none. */
  behind: z.string().nullable(),
});
export type UploadsState = z.infer<typeof UploadsState>;

const ChannelState = z.object({
  channel_id: z.string(),
  uploads: z.exactOptional(UploadsState),
});
export type ChannelState = z.infer<typeof ChannelState>;

const State = z.object({ channels: z.record(z.string(), ChannelState) });

/** What a YouTube source remembers, by channel as `channelKey` writes it. */
export type YouTubeState = z.infer<typeof State>;

/** State of another form, such as that of a feed that was never read, is as good as none. */
export function readState(state: JsonValue): YouTubeState {
  const read = State.safeParse(state);
  return read.success ? read.data : { channels: {} };
}
