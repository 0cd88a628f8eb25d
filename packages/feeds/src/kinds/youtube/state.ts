import type { JsonValue } from '@northstar/contracts';
import { z } from 'zod';

/** What the last pull stored about a channel's uploads playlist. */
const UploadsState = z.object({
  playlist_id: z.string(),
  /** When everything was last read. */
  full_at: z.string(),
  /** ETag of the first page. */
  page_etag: z.string().nullable(),
  /** ETag of videos.list for the ids of the first page. */
  videos_etag: z.string().nullable(),
  /** The ids of the first page. */
  first_page: z.array(z.string()),
  /** How many videos of the first page became items. */
  kept: z.number(),
  /** The newest entries, `[video id, published at]`, newest first. */
  listed: z.array(z.tuple([z.string(), z.string().nullable()])),
  /** The latest publication among the entries after those; null when there are none. */
  behind: z.string().nullable(),
});
export type UploadsState = z.infer<typeof UploadsState>;

const ChannelState = z.object({
  channel_id: z.string(),
  uploads: z.exactOptional(UploadsState),
});
export type ChannelState = z.infer<typeof ChannelState>;

const State = z.object({ channels: z.record(z.string(), ChannelState) });

/** The state of a YouTube feed, by channel as `channelKey` writes it. */
export type YouTubeState = z.infer<typeof State>;

/** Returns an empty state for a state in another format, such as that of a new feed. */
export function readState(state: JsonValue): YouTubeState {
  const read = State.safeParse(state);
  return read.success ? read.data : { channels: {} };
}
