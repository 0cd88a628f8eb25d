import type { RefreshCost } from '@northstar/contracts';

/** Counts what a reading costs while it goes on. */
export interface Tally {
  /** A request goes out; `units` is what YouTube's quota counts for it. */
  add(units: number): void;
  total(): RefreshCost;
}

export function createTally(): Tally {
  let requests = 0;
  let quota_units = 0;
  return {
    add(units) {
      requests += 1;
      quota_units += units;
    },
    total: () => ({ requests, quota_units }),
  };
}
