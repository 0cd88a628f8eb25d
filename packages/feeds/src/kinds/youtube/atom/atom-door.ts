import { findIdOnChannelPage } from '../channel-page.js';
import type { ChannelPageOptions } from '../channel-page.js';
import type { Door, ReadingRules } from '../door.js';
import { readChannelFeed } from './read-channel-feed.js';

/** The door that needs no key: the newest fifteen videos, without durations. */
export function createAtomDoor(page: ChannelPageOptions, { source, depth }: ReadingRules): Door {
  return {
    async locate(name, known) {
      if (name.by === 'id') return { channel_id: name.id };
      if (known !== undefined && depth !== 'full') return { channel_id: known.channel_id };
      return { channel_id: await findIdOnChannelPage(name, page) };
    },
    async read({ channel_id }) {
      const limit = source.max_items_per_channel;
      const found = await readChannelFeed(channel_id, source, limit, page);
      // What the other door remembered is forgotten: it reads in depth when it is open again.
      return { ...found, state: { channel_id }, not_modified: 0 };
    },
  };
}
