import type { Measured } from './candidate.js';
import { median } from './statistics.js';

/** A candidate too fast to time each operation: it runs all cases in a plain loop. */
export interface TightCandidate {
  name: string;
  role: Measured['role'];
  /** Runs all cases once. The results are summed, so that no work can be optimised away. */
  pass(): number;
}

/** Times passes of `cases` operations, alternating between candidates; takes the median of the rounds. */
export function measureTight(
  candidates: readonly TightCandidate[],
  cases: number,
  rules: { rounds: number; roundMs: number; warmUpMs: number },
): Measured[] {
  for (const candidate of candidates) passesFor(candidate, rules.warmUpMs);
  const rates = new Map<TightCandidate, number[]>(candidates.map((candidate) => [candidate, []]));
  for (let round = 0; round < rules.rounds; round += 1) {
    for (let place = 0; place < candidates.length; place += 1) {
      const candidate = candidates[(round + place) % candidates.length];
      if (candidate === undefined) continue;
      rates.get(candidate)?.push(passesFor(candidate, rules.roundMs) * cases);
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
function passesFor(candidate: TightCandidate, forMs: number): number {
  const start = performance.now();
  let passes = 0;
  let sum = 0;
  let now = start;
  while (now - start < forMs) {
    sum += candidate.pass();
    passes += 1;
    now = performance.now();
  }
  if (!Number.isFinite(sum)) throw new Error(`${candidate.name} lost count`);
  return (passes * 1000) / (now - start);
}
