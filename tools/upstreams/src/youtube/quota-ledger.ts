import type { Clock } from '../clock.js';

/** Units that each key has used today; the day ends at midnight Pacific Time. */
export interface QuotaLedger {
  /** Uses `units` of the key's daily quota. Returns false, and uses none, when fewer are left. */
  spend(key: string, units: number): boolean;
  spent(key: string): number;
  /** Units a day, for every key. */
  limit(): number;
  setLimit(units: number): void;
  reset(): void;
}

const pacificDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Los_Angeles' });

export function createQuotaLedger(clock: Clock, dailyLimit: number): QuotaLedger {
  let limit = dailyLimit;
  const days = new Map<string, { day: string; units: number }>();
  const today = (key: string): { day: string; units: number } => {
    const day = pacificDay.format(clock.now());
    const entry = days.get(key);
    return entry?.day === day ? entry : { day, units: 0 };
  };
  return {
    spend(key, units) {
      const entry = today(key);
      if (entry.units + units > limit) return false;
      days.set(key, { ...entry, units: entry.units + units });
      return true;
    },
    spent: (key) => today(key).units,
    limit: () => limit,
    setLimit: (units) => void (limit = units),
    reset() {
      days.clear();
      limit = dailyLimit;
    },
  };
}
