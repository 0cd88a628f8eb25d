import type { RefreshDepth, YouTubeSource } from '@northstar/contracts';
import type { NewItem } from '../../ports/item-row.js';
import type { OriginRead } from '../../ports/refresh-batch.js';
import type { ChannelName } from './channel-ref.js';
import type { ChannelState } from './state.js';
import { YouTubeFault } from './youtube-fault.js';

export interface LocatedChannel {
  channel_id: string;
  /** Its uploads playlist, when it was looked up just now. */
  uploads?: string;
}

export interface ChannelReading {
  items: NewItem[];
  read: OriginRead;
  state: ChannelState;
  not_modified: number;
  max_age_seconds: number | null;
}

/** How one reading is done. */
export interface ReadingRules {
  source: YouTubeSource;
  depth: RefreshDepth;
  now: Date;
}

/** A way to YouTube. Its methods throw YouTubeFault or UpstreamError; `known` is what was remembered. */
export interface Door {
  locate(name: ChannelName, known: ChannelState | undefined): Promise<LocatedChannel>;
  read(channel: LocatedChannel, known: ChannelState | undefined): Promise<ChannelReading>;
}

/** The Data API's door while there is no key. */
export const doorWithoutKey: Door = {
  locate: () => Promise.reject(keyMissing()),
  read: () => Promise.reject(keyMissing()),
};

function keyMissing(): YouTubeFault {
  const message = 'door "data_api" needs an API key, and none is set; "auto" and "atom" go without';
  return new YouTubeFault('youtube.key_missing', message, { forAll: true });
}
