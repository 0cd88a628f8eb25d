import { fullIsDue } from '../../../refresh/schedule.js';
import { findIdOnChannelPage } from '../channel-page.js';
import type { ChannelPageOptions } from '../channel-page.js';
import type { Door, LocatedChannel, ReadingRules } from '../door.js';
import type { ChannelState } from '../state.js';
import type { DataApi } from './data-api.js';
import { findChannel } from './find-channel.js';
import { readUploads } from './read-uploads.js';

/** The door that needs a key: complete, with durations and live state. */
export function createDataApiDoor(
  api: DataApi,
  page: ChannelPageOptions,
  { source, depth, now }: ReadingRules,
): Door {
  const isDeep = (known: ChannelState | undefined): boolean =>
    depth === 'full' || fullIsDue(known?.uploads?.full_at, now);

  return {
    async locate(name, known): Promise<LocatedChannel> {
      if (known?.uploads !== undefined && !isDeep(known)) {
        return { channel_id: known.channel_id, uploads: known.uploads.playlist_id };
      }
      if (name.by !== 'custom') return findChannel(api, name);
      // The API has no filter for custom names.
      const id = known?.channel_id ?? (await findIdOnChannelPage(name, page));
      return findChannel(api, { by: 'id', id });
    },
    async read({ channel_id, uploads }, known) {
      if (uploads === undefined) throw new TypeError('This door locates channels with uploads');
      const found = await readUploads(
        api,
        {
          channelId: channel_id,
          playlistId: uploads,
          depth: isDeep(known) ? 'full' : 'incremental',
          selection: source,
          limit: source.max_items_per_channel,
          now,
        },
        known?.uploads,
      );
      return { ...found, state: { channel_id, uploads: found.state }, max_age_seconds: null };
    },
  };
}
