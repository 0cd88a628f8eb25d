import type { Measured, MeasureRules, Candidate } from './candidate.js';
import { median, quantile } from './statistics.js';

interface Round {
  perSecond: number;
  latencies: number[];
}

/**
 * Measures candidates against each other: after a warm-up they alternate round by round, so that a
 * slower machine slows all of them. Rejects when one of them returns a wrong result.
 */
export async function measure(
  candidates: readonly Candidate[],
  rules: MeasureRules,
): Promise<Measured[]> {
  for (const candidate of candidates) await runRound(candidate, rules.inFlight, rules.warmUpMs);
  const rounds = new Map<Candidate, Round[]>(candidates.map((candidate) => [candidate, []]));
  for (let round = 0; round < rules.rounds; round += 1) {
    // The order rotates, so that no candidate always runs after the same one.
    for (let place = 0; place < candidates.length; place += 1) {
      const candidate = candidates[(round + place) % candidates.length];
      if (candidate === undefined) continue;
      rounds.get(candidate)?.push(await runRound(candidate, rules.inFlight, rules.roundMs));
    }
  }
  return [...rounds].map(([candidate, of]) => {
    const latencies = of.flatMap((round) => round.latencies);
    return {
      name: candidate.name,
      role: candidate.role,
      perSecond: median(of.map((round) => round.perSecond)),
      p50: quantile(latencies, 0.5),
      p99: quantile(latencies, 0.99),
    };
  });
}

async function runRound(candidate: Candidate, inFlight: number, forMs: number): Promise<Round> {
  const latencies: number[] = [];
  const start = performance.now();
  const end = start + forMs;
  const worker = async (number: number): Promise<void> => {
    let before = performance.now();
    for (let turn = 0; before < end; turn += 1) {
      await candidate.run(number, turn);
      const after = performance.now();
      latencies.push(after - before);
      before = after;
    }
  };
  await Promise.all(Array.from({ length: inFlight }, (_, number) => worker(number)));
  return { perSecond: (latencies.length * 1000) / (performance.now() - start), latencies };
}
