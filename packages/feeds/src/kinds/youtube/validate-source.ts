import { ChannelRef, citeContract } from '@northstar/contracts';
import type { ProblemItem, YouTubeSource } from '@northstar/contracts';
import { channelKey, parseChannelRef } from './channel-ref.js';

const expected =
  'a channel id (UC and 22 characters), a handle (@name), or a URL such as https://www.youtube.com/@name';

/**
 * Returns the channels that cannot be read or are listed twice; an empty list means none. Whether
 * a channel exists is known only after the first refresh.
 */
export function validateYouTubeSource({ channels }: YouTubeSource): ProblemItem[] {
  const problems: ProblemItem[] = [];
  const firstIndex = new Map<string, number>();
  for (const [index, text] of channels.entries()) {
    const path = `channels[${String(index)}]`;
    const parsed = parseChannelRef(text);
    if (!parsed.ok) {
      const { reason, nearest } = parsed;
      const contract = citeContract(ChannelRef);
      problems.push({
        path,
        reason,
        expected,
        got: text,
        contract,
        ...(nearest !== undefined && { nearest }),
      });
      continue;
    }
    const earlier = firstIndex.get(channelKey(parsed.name));
    if (earlier === undefined) {
      firstIndex.set(channelKey(parsed.name), index);
      continue;
    }
    const reason = `This is the same channel as channels[${String(earlier)}]`;
    problems.push({ path, reason, expected: 'each channel once', got: text });
  }
  return problems;
}
