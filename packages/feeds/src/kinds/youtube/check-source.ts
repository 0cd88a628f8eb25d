import { ChannelRef, citeContract, EnginesError, YouTubeSource } from '@northstar/contracts';
import type { JsonValue, ProblemItem } from '@northstar/contracts';
import { channelKey, parseChannelRef } from './channel-ref.js';
import type { ChannelName } from './channel-ref.js';

const expected =
  'a channel id (UC and 22 characters), a handle (@name), or an address such as https://www.youtube.com/@name';

export interface ReadableSource {
  source: YouTubeSource;
  /** In the order of `source.channels`. */
  names: ChannelName[];
}

/**
 * Reads a source's settings, defaults filled in; channels stay as they were written. Throws
 * `feed.source_invalid` with one entry for each fault. Whether a channel exists is found by the
 * first refresh.
 */
export function checkYouTubeSource(source: JsonValue): ReadableSource {
  const parsed = YouTubeSource.safeParse(source);
  if (!parsed.success) {
    throw invalid(
      parsed.error.issues.map((issue) => ({
        path: issue.path.reduce<string>(
          (path, key) => path + (typeof key === 'number' ? `[${String(key)}]` : `.${String(key)}`),
          'body.source',
        ),
        reason: issue.message,
        contract: citeContract(YouTubeSource),
      })),
    );
  }
  const names: ChannelName[] = [];
  const problems: ProblemItem[] = [];
  const seen = new Map<string, number>();
  for (const [index, text] of parsed.data.channels.entries()) {
    const path = `body.source.channels[${String(index)}]`;
    const read = parseChannelRef(text);
    if (!read.ok) {
      problems.push({
        path,
        reason: read.reason,
        expected,
        got: text,
        contract: citeContract(ChannelRef),
        ...(read.nearest !== undefined && { nearest: read.nearest }),
      });
      continue;
    }
    const earlier = seen.get(channelKey(read.name));
    if (earlier !== undefined) {
      const reason = `This is the channel of channels[${String(earlier)}], written another way`;
      problems.push({ path, reason, expected: 'each channel once', got: text });
    }
    seen.set(channelKey(read.name), earlier ?? index);
    names.push(read.name);
  }
  if (problems.length > 0) throw invalid(problems);
  return { source: parsed.data, names };
}

function invalid(errors: ProblemItem[]): EnginesError {
  const reasons = errors.map((error) => error.reason).join('; ');
  return new EnginesError('feed.source_invalid', `The source cannot be read: ${reasons}`, {
    errors,
  });
}
