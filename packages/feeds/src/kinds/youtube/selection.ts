import type { YouTubeSource } from '@northstar/contracts';
import type { VideoFacts } from './item.js';

export type Selection = Pick<YouTubeSource, 'filters' | 'unavailable'>;

/** A Short runs to three minutes (since October 2024). */
export const longestShortSeconds = 180;

/**
 * Whether a source wants a video. `longform_only` keeps what is certainly no Short: when a door
 * cannot tell, what is longer than three minutes, live or to come stays, and the rest goes.
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
