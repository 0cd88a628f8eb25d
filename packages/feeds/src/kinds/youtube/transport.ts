import type { RefreshDepth, YouTubeDetails, YouTubeSource } from '@northstar/contracts';
import type { VendorRequest, VendorResponse } from '../../http/vendor-client.js';
import type { OriginCoverage } from '../pull.js';
import type { SourceItem } from '../source-item.js';
import type { ChannelName } from './channel-ref.js';
import type { ChannelState } from './state.js';
import { YouTubeError } from './youtube-error.js';

export type VideoItem = SourceItem<YouTubeDetails>;

export interface LocatedChannel {
  channel_id: string;
  /** The id of its uploads playlist, if it was looked up in this pull. */
  uploads?: string;
}

/** What is known after all pages of a channel were read. */
export interface ChannelSummary {
  coverage: OriginCoverage;
  state: ChannelState;
  /** How many items YouTube reported as unchanged without listing them. */
  not_modified: number;
  /** How long the response stays fresh, if YouTube said so. */
  max_age_seconds: number | null;
}

export type ChannelPull = AsyncGenerator<readonly VideoItem[], ChannelSummary, undefined>;

/** A way to read YouTube. Its methods throw YouTubeError or UpstreamError. */
export interface Transport {
  /** Finds a channel's id; `known` is what the last pull stored about the channel. */
  locate(name: ChannelName, known: ChannelState | undefined): Promise<LocatedChannel>;
  read(channel: LocatedChannel, known: ChannelState | undefined): ChannelPull;
}

export interface TransportRequest extends Required<Pick<VendorRequest, 'headers' | 'maxBytes'>> {
  /** Added to the cost of the pull for each attempt. Default: 0. */
  quotaUnits?: number;
}

/** What all transports of one pull share. */
export interface TransportContext {
  source: YouTubeSource;
  depth: RefreshDepth;
  now: Date;
  /** Such as `https://www.youtube.com`. */
  siteUrl: string;
  /** Sends a GET request. */
  get: (url: URL, request: TransportRequest) => Promise<VendorResponse>;
}

/** Fails every call: the source needs the Data API, and no API key is configured. */
export const transportWithoutKey: Transport = {
  locate: () => Promise.reject(keyMissing()),
  async *read() {
    throw keyMissing();
  },
};

function keyMissing(): YouTubeError {
  const message =
    'Transport "data_api" needs an API key, and none is configured; "auto" and "atom" work without';
  return new YouTubeError('youtube.key_missing', message, { affectsAll: true });
}
