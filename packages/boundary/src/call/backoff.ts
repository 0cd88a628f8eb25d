/**
 * Returns the milliseconds to wait after a number of failures in a row. The wait doubles from
 * `first`, with up to half as much again at random, so that clients that lost their connection
 * together do not reconnect together. It is at most `longest`, but never less than `first`.
 */
export function backoff(
  failures: number,
  waits: { first: number; longest: number; random: () => number },
): number {
  const doubled = waits.first * 2 ** Math.min(Math.max(failures - 1, 0), 16);
  const bounded = Math.max(waits.first, Math.min(doubled, waits.longest / 1.5));
  return Math.round(bounded * (1 + waits.random() / 2));
}
