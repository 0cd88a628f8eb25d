import type { YouTubeSource } from '@northstar/contracts';
import type { VideoFacts } from './item.js';

export type Selection = Pick<YouTubeSource, 'filters' | 'unavailable'>;

/** A Short lasts up to three minutes (since October 2024). */
export const longestShortSeconds = 180;

/**
 * Returns whether a video belongs to the feed. `longform_only` keeps what is certainly not a Short:
 * when that is unknown, only videos that are longer than three minutes, live or upcoming.
 */
export function isWanted(facts: VideoFacts, selection: Selection): boolean {
  if (facts.availability !== 'available') return selection.unavailable === 'mark';
  return !selection.filters.longform_only || !mayBeShort(facts);
}

function mayBeShort(facts: VideoFacts): boolean {
  if (facts.short !== null) return facts.short;
  if (facts.live === 'live' || facts.live === 'upcoming') return false;
  return facts.duration_seconds === null || facts.duration_seconds <= longestShortSeconds;
}
