import { findIdOnChannelPage } from '../channel-page.js';
import type { ChannelState } from '../state.js';
import type { ChannelPull, LocatedChannel, Transport, TransportContext } from '../transport.js';
import type { DataApi } from './data-api.js';
import { findChannel } from './find-channel.js';
import { readUploads } from './read-uploads.js';

/** Reads the Data API: all videos, with durations and live state. Needs an API key. */
export function createDataApiTransport(api: DataApi, context: TransportContext): Transport {
  const { source, depth, now } = context;
  const isFull = (known: ChannelState | undefined): boolean =>
    depth === 'full' || isFullReadDue(known?.uploads?.full_at, now);

  return {
    async locate(name, known): Promise<LocatedChannel> {
      if (known?.uploads !== undefined && !isFull(known)) {
        return { channel_id: known.channel_id, uploads: known.uploads.playlist_id };
      }
      if (name.by !== 'custom') return findChannel(api, name);
      // The API has no filter for custom names.
      const id = known?.channel_id ?? (await findIdOnChannelPage(name, context));
      return findChannel(api, { by: 'id', id });
    },
    async *read({ channel_id, uploads }, known): ChannelPull {
      if (uploads === undefined) throw new TypeError('The channel was located without its uploads');
      const { coverage, state, not_modified } = yield* readUploads(
        api,
        {
          channelId: channel_id,
          playlistId: uploads,
          depth: isFull(known) ? 'full' : 'incremental',
          selection: source,
          limit: source.max_items_per_channel,
          now,
        },
        known?.uploads,
      );
      return {
        coverage,
        state: { channel_id, uploads: state },
        not_modified,
        max_age_seconds: null,
      };
    },
  };
}

/**
 * Whether everything must be read again: once a day, so that videos that are gone are removed, and
 * so that no API data is kept for 30 days without a new request
 * (https://developers.google.com/youtube/terms/developer-policies, III.E.4).
 */
export function isFullReadDue(full_at: string | undefined, now: Date): boolean {
  return full_at === undefined || now.getTime() - Date.parse(full_at) >= 86_400_000;
}
