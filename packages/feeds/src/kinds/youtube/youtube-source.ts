import type { JsonValue, YouTubeSource } from '@northstar/contracts';
import { bulkhead } from 'cockatiel';
import { abortedError } from '../../http/retry-policy.js';
import type { VendorClient } from '../../http/vendor-client.js';
import type { FeedSource, PartFault, ReadRequest, SourceReading } from '../feed-source.js';
import { createAtomDoor } from './atom/atom-door.js';
import type { ChannelPageOptions } from './channel-page.js';
import { channelKey } from './channel-ref.js';
import type { ChannelName } from './channel-ref.js';
import { checkYouTubeSource } from './check-source.js';
import { createDataApiDoor } from './data-api/data-api-door.js';
import { openDataApi } from './data-api/data-api.js';
import { doorWithoutKey } from './door.js';
import type { ChannelReading, Door, LocatedChannel, ReadingRules } from './door.js';
import { readState } from './state.js';
import type { ChannelState, YouTubeState } from './state.js';
import { createTally } from './tally.js';
import { toPartFault, toYouTubeFault } from './youtube-fault.js';
import type { YouTubeFault } from './youtube-fault.js';

export interface YouTubeSourceOptions {
  client: VendorClient;
  /** Without it, `auto` reads the Atom feed, and `data_api` fails. */
  apiKey?: string;
  /** `https://www.googleapis.com/youtube/v3` unless told. */
  apiUrl?: string;
  /** Where channels' pages and feeds stand; `https://www.youtube.com` unless told. */
  feedUrl?: string;
  /** Channels of one feed that are read at a time; 4 unless told. */
  concurrency?: number;
}

/** One channel of a source on its way through a reading. */
interface Part {
  index: number;
  name: ChannelName;
  known: ChannelState | undefined;
  located?: LocatedChannel;
  reading?: ChannelReading;
}

/** Videos of YouTube channels, through the Data API or the channels' Atom feeds (FEEDS, YouTube). */
export function createYouTubeSource(options: YouTubeSourceOptions): FeedSource {
  const { client, apiKey, concurrency = 4 } = options;
  const apiUrl = options.apiUrl ?? 'https://www.googleapis.com/youtube/v3';
  const feedUrl = options.feedUrl ?? 'https://www.youtube.com';

  function openDoor(
    door: YouTubeSource['door'],
    web: ChannelPageOptions,
    rules: ReadingRules,
  ): Door {
    if (door === 'atom' || (door === 'auto' && apiKey === undefined)) {
      return createAtomDoor(web, rules);
    }
    if (apiKey === undefined) return doorWithoutKey;
    return createDataApiDoor(openDataApi({ ...web, apiUrl, apiKey }), web, rules);
  }

  async function read(given: JsonValue, request: ReadRequest): Promise<SourceReading> {
    const { source, names } = checkYouTubeSource(given);
    const { now, signal, depth } = request;
    const tally = createTally();
    const door = openDoor(
      source.door,
      { client, feedUrl, tally, now, signal },
      { source, depth, now },
    );
    const state = readState(request.state);
    const parts = names.map<Part>((name, index) => ({
      index,
      name,
      known: state.channels[channelKey(name)],
    }));
    const faults: PartFault[] = [];
    const lanes = bulkhead(concurrency, Infinity);
    let common: YouTubeFault | undefined;

    /** Does one step for a channel; its fault is noted, and one that all share ends the asking. */
    const attempt = async (part: Part, step: () => Promise<void>): Promise<void> => {
      try {
        await lanes.execute(async () => {
          if (signal.aborted) throw abortedError(signal);
          if (common !== undefined) throw common;
          await step();
        });
      } catch (error) {
        const fault = toYouTubeFault(error, now);
        if (fault.forAll) common ??= fault;
        const told = toPartFault(partOf(source, part.index), fault, apiKey);
        faults.push({ ...told, unknown: told.unknown && part.known === undefined });
      }
    };

    await Promise.all(
      parts.map((part) =>
        attempt(part, async () => {
          part.located = await door.locate(part.name, part.known);
        }),
      ),
    );
    await Promise.all(
      eachChannelOnce(parts).map(({ part, located }) =>
        attempt(part, async () => {
          part.reading = await door.read(located, part.known);
        }),
      ),
    );
    return { ...summed(parts), faults: inOrder(faults), cost: tally.total() };
  }

  return { kind: 'youtube', check: (source) => ({ ...checkYouTubeSource(source).source }), read };
}

function partOf({ channels }: YouTubeSource, index: number): Pick<PartFault, 'path' | 'subject'> {
  return { path: `channels[${String(index)}]`, subject: channels[index] ?? '' };
}

/** The channels that were found; one that two names lead to is read for the first. */
function eachChannelOnce(parts: readonly Part[]): { part: Part; located: LocatedChannel }[] {
  const seen = new Set<string>();
  return parts.flatMap((part) => {
    const { located } = part;
    if (located === undefined || seen.has(located.channel_id)) return [];
    seen.add(located.channel_id);
    return [{ part, located }];
  });
}

function summed(parts: readonly Part[]): Omit<SourceReading, 'faults' | 'cost'> {
  const readings = parts.flatMap(({ reading }) => (reading === undefined ? [] : [reading]));
  // The first channel that has a video keeps it.
  const items = new Map(
    readings
      .flatMap((reading) => reading.items)
      .reverse()
      .map((item) => [item.item_id, item]),
  );
  const ages = readings.flatMap(({ max_age_seconds: age }) => (age === null ? [] : [age]));
  const channels: YouTubeState['channels'] = {};
  const origins = new Set<string>();
  let allKnown = true;
  for (const { name, known, located, reading } of parts) {
    const channel_id = located?.channel_id ?? known?.channel_id;
    if (channel_id === undefined) {
      allKnown = false;
      continue;
    }
    origins.add(channel_id);
    channels[channelKey(name)] = reading?.state ?? { ...known, channel_id };
  }
  return {
    items: [...items.values()].reverse(),
    read: readings.map((reading) => reading.read),
    origins: allKnown ? [...origins] : null,
    state: { channels },
    parts: parts.length,
    not_modified: readings.reduce((sum, reading) => sum + reading.not_modified, 0),
    max_age_seconds: ages.length === 0 ? null : Math.max(...ages),
  };
}

function inOrder(faults: PartFault[]): PartFault[] {
  return faults.sort((a, b) => a.path.localeCompare(b.path, 'en', { numeric: true }));
}
