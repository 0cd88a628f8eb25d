/**
 * How long to wait behind so many failures in a row, in milliseconds: doubling from the first
 * wait, and up to half as long again, so that clients that were cut off together do not come back
 * together. At most the longest wait, but never less than the first.
 */
export function backoff(
  failures: number,
  waits: { first: number; longest: number; random: () => number },
): number {
  const doubled = waits.first * 2 ** Math.min(Math.max(failures - 1, 0), 16);
  const bounded = Math.max(waits.first, Math.min(doubled, waits.longest / 1.5));
  return Math.round(bounded * (1 + waits.random() / 2));
}
