const daySeconds = 86_400;

/** From 0 up to, not including, 1. */
export type Random = () => number;

/**
 * When a feed is due after a refresh: as its rule says, but not while the vendor's answer is
 * fresh, and up to a tenth later, so that feeds made together do not stay together.
 */
export function dueAfterSuccess(
  at: Date,
  every_seconds: number,
  max_age_seconds: number | null,
  random: Random,
): string {
  const pause = Math.min(Math.max(every_seconds, max_age_seconds ?? 0), daySeconds);
  return after(at, pause * (1 + random() / 10));
}

const firstPauseSeconds = 300;
const longestPauseSeconds = 6 * 3600;

/**
 * When a feed is due after its so-many-th failure in a row: after the rule's time or five
 * minutes, whichever is shorter, then after twice as long each time, up to six hours (or the
 * rule's own time); never before the moment that the vendor named.
 */
export function dueAfterFailure(
  at: Date,
  every_seconds: number,
  failures: number,
  retry_at: string | null,
  random: Random,
): string {
  const longest = Math.max(every_seconds, longestPauseSeconds);
  const first = Math.min(every_seconds, firstPauseSeconds);
  const pause = Math.min(longest, first * 2 ** Math.min(failures - 1, 20));
  const own = after(at, pause * (1 + random() / 5));
  if (retry_at === null) return own;
  // Feeds that wait for one moment, such as a new day's quota, do not all ask in its first second.
  const named = after(new Date(retry_at), random() * firstPauseSeconds);
  return named > own ? named : own;
}

function after(at: Date, seconds: number): string {
  return new Date(at.getTime() + Math.round(seconds * 1000)).toISOString();
}
