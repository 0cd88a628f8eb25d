const daySeconds = 86_400;

/** Returns a number from 0 up to 1, exclusive. */
export type Random = () => number;

/**
 * When a feed is due after a refresh: after its rule's time, but not while the vendor's answer is
 * fresh, and up to a tenth later, so that feeds created together do not stay together.
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
 * When a feed is due after a number of failures in a row: after the rule's time or five minutes,
 * whichever is shorter, then after twice as long each time, up to six hours or the rule's time;
 * never before the time that the vendor gave in `retry_at`.
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
  // Many feeds may wait for the same time, such as the reset of a quota.
  const vendors = after(new Date(retry_at), random() * firstPauseSeconds);
  return vendors > own ? vendors : own;
}

function after(at: Date, seconds: number): string {
  return new Date(at.getTime() + Math.round(seconds * 1000)).toISOString();
}
