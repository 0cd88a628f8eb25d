import type { JsonValue, YouTubeSource } from '@northstar/contracts';
import { bulkhead } from 'cockatiel';
import { abortedError } from '../../http/retry-policy.js';
import type { PartError, PullSummary } from '../pull.js';
import { channelKey, parseChannelRef } from './channel-ref.js';
import type { ChannelName } from './channel-ref.js';
import { readAhead } from './read-ahead.js';
import { readState } from './state.js';
import type { ChannelState, YouTubeState } from './state.js';
import type { ChannelSummary, LocatedChannel, Transport, VideoItem } from './transport.js';
import { channelErrorOf, YouTubeError } from './youtube-error.js';

export interface PullChannelsOptions {
  /** The state of the last pull. */
  state: JsonValue;
  now: Date;
  signal: AbortSignal;
  /** Removed from error messages. */
  apiKey: string | undefined;
  /** Channels that are read at the same time. */
  concurrency: number;
}

/** One channel of the source while it is read. */
interface Channel {
  path: string;
  subject: string;
  name: ChannelName;
  known: ChannelState | undefined;
  located?: LocatedChannel;
  summary?: ChannelSummary;
}

/**
 * Yields the videos of all channels of a source, in the order of the channels; up to `concurrency`
 * channels are read ahead by one page. A video of two channels belongs to the first one.
 */
export async function* pullChannels(
  source: YouTubeSource,
  transport: Transport,
  { state, now, signal, apiKey, concurrency }: PullChannelsOptions,
): AsyncGenerator<readonly VideoItem[], Omit<PullSummary, 'cost'>, undefined> {
  const errors: PartError[] = [];
  const channels = channelsOf(source, readState(state), errors);
  let sharedError: YouTubeError | undefined;

  /** Runs one step for a channel. Its error is recorded; one that affects all ends the pull. */
  async function attempt<T>(channel: Channel, step: () => Promise<T>): Promise<T | undefined> {
    try {
      if (signal.aborted) throw abortedError(signal);
      if (sharedError !== undefined) throw sharedError;
      return await step();
    } catch (error) {
      const { path, subject, known } = channel;
      const partError = channelErrorOf({ path, subject }, error, { now, apiKey });
      if (error instanceof YouTubeError && error.affectsAll) sharedError ??= error;
      errors.push({ ...partError, unknown: partError.unknown && known === undefined });
      return undefined;
    }
  }

  async function* read(channel: Channel, located: LocatedChannel) {
    const pages = transport.read(located, channel.known);
    for (;;) {
      const page = await attempt(channel, () => pages.next());
      if (page === undefined) return;
      if (page.done === true) {
        channel.summary = page.value;
        return;
      }
      yield page.value;
    }
  }

  const limit = bulkhead(concurrency, Infinity);
  await Promise.all(
    channels.map((channel) =>
      limit.execute(() =>
        attempt(channel, async () => {
          channel.located = await transport.locate(channel.name, channel.known);
        }),
      ),
    ),
  );
  const seen = new Set<string>();
  const readings = distinctChannels(channels).map(([channel, located]) => read(channel, located));
  for await (const page of readAhead(readings, concurrency)) {
    const fresh = page.filter(({ item_id }) => !seen.has(item_id));
    for (const { item_id } of fresh) seen.add(item_id);
    if (fresh.length > 0) yield fresh;
  }
  return {
    ...summarize(channels, source.channels.length),
    errors: inSourceOrder(errors),
  };
}

/** A stored channel that is no longer valid becomes an error; the others are read. */
function channelsOf(source: YouTubeSource, state: YouTubeState, errors: PartError[]): Channel[] {
  return source.channels.flatMap((subject, index) => {
    const path = `channels[${String(index)}]`;
    const parsed = parseChannelRef(subject);
    if (parsed.ok) {
      const known = state.channels[channelKey(parsed.name)];
      return [{ path, subject, name: parsed.name, known }];
    }
    const message = parsed.reason;
    const code = 'youtube.channel_invalid';
    errors.push({ path, subject, code, message, retry_at: null, unknown: true });
    return [];
  });
}

/** The channels that were located, each once: two names can lead to the same channel. */
function distinctChannels(channels: readonly Channel[]): [Channel, LocatedChannel][] {
  const seen = new Set<string>();
  return channels.flatMap((channel) => {
    const { located } = channel;
    if (located === undefined || seen.has(located.channel_id)) return [];
    seen.add(located.channel_id);
    return [[channel, located]];
  });
}

function summarize(
  channels: readonly Channel[],
  part_count: number,
): Omit<PullSummary, 'errors' | 'cost'> {
  const summaries = channels.flatMap(({ summary }) => (summary === undefined ? [] : [summary]));
  const ages = summaries.flatMap(({ max_age_seconds: age }) => (age === null ? [] : [age]));
  const states: YouTubeState['channels'] = {};
  const origins = new Set<string>();
  let allKnown = channels.length === part_count;
  for (const { name, known, located, summary } of channels) {
    const channel_id = located?.channel_id ?? known?.channel_id;
    if (channel_id === undefined) {
      allKnown = false;
      continue;
    }
    origins.add(channel_id);
    states[channelKey(name)] = summary?.state ?? { ...known, channel_id };
  }
  return {
    coverage: summaries.map(({ coverage }) => coverage),
    origins: allKnown ? [...origins] : null,
    state: { channels: states },
    part_count,
    not_modified: summaries.reduce((sum, { not_modified }) => sum + not_modified, 0),
    max_age_seconds: ages.length === 0 ? null : Math.max(...ages),
  };
}

function inSourceOrder(errors: PartError[]): PartError[] {
  return errors.sort((a, b) => a.path.localeCompare(b.path, 'en', { numeric: true }));
}
