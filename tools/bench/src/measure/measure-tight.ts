import type { Measured } from './rival.js';
import { median } from './statistics.js';

/** A rival too fast to time each operation: it runs all cases in a plain loop. */
export interface TightRival {
  name: string;
  role: Measured['role'];
  /** Runs all cases once. The results are summed, so that no work can be optimised away. */
  pass(): number;
}

/** Times passes of `cases` operations, alternating between rivals; takes the median of the rounds. */
export function measureTight(
  rivals: readonly TightRival[],
  cases: number,
  rules: { rounds: number; roundMs: number; warmUpMs: number },
): Measured[] {
  for (const rival of rivals) passesFor(rival, rules.warmUpMs);
  const rates = new Map<TightRival, number[]>(rivals.map((rival) => [rival, []]));
  for (let round = 0; round < rules.rounds; round += 1) {
    for (let place = 0; place < rivals.length; place += 1) {
      const rival = rivals[(round + place) % rivals.length];
      if (rival === undefined) continue;
      rates.get(rival)?.push(passesFor(rival, rules.roundMs) * cases);
    }
  }
  return [...rates].map(([{ name, role }, of]) => ({
    name,
    role,
    perSecond: median(of),
    p50: null,
    p99: null,
  }));
}

/** Passes a second. */
function passesFor(rival: TightRival, forMs: number): number {
  const start = performance.now();
  let passes = 0;
  let sum = 0;
  let now = start;
  while (now - start < forMs) {
    sum += rival.pass();
    passes += 1;
    now = performance.now();
  }
  if (!Number.isFinite(sum)) throw new Error(`${rival.name} lost count`);
  return (passes * 1000) / (now - start);
}
