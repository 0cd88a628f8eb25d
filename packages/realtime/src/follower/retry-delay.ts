const FIRST_MS = 100;
const LONGEST_MS = 5_000;

/** How long to wait behind so many failures in a row, in milliseconds: doubling, up to 5 s. */
export function retryDelay(failures: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 10));
}
