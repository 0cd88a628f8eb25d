import type { Measured, MeasureRules, Rival } from './rival.js';
import { median, quantile } from './statistics.js';

interface Round {
  perSecond: number;
  latencies: number[];
}

/**
 * Measures rivals against each other: after a warm-up they alternate round by round, so that a
 * slower machine slows all of them. Rejects when one of them returns a wrong result.
 */
export async function measure(rivals: readonly Rival[], rules: MeasureRules): Promise<Measured[]> {
  for (const rival of rivals) await runRound(rival, rules.inFlight, rules.warmUpMs);
  const rounds = new Map<Rival, Round[]>(rivals.map((rival) => [rival, []]));
  for (let round = 0; round < rules.rounds; round += 1) {
    // The order rotates, so that no rival always runs after the same one.
    for (let place = 0; place < rivals.length; place += 1) {
      const rival = rivals[(round + place) % rivals.length];
      if (rival === undefined) continue;
      rounds.get(rival)?.push(await runRound(rival, rules.inFlight, rules.roundMs));
    }
  }
  return [...rounds].map(([rival, of]) => {
    const latencies = of.flatMap((round) => round.latencies);
    return {
      name: rival.name,
      role: rival.role,
      perSecond: median(of.map((round) => round.perSecond)),
      p50: quantile(latencies, 0.5),
      p99: quantile(latencies, 0.99),
    };
  });
}

async function runRound(rival: Rival, inFlight: number, forMs: number): Promise<Round> {
  const latencies: number[] = [];
  const start = performance.now();
  const end = start + forMs;
  const worker = async (number: number): Promise<void> => {
    let before = performance.now();
    for (let turn = 0; before < end; turn += 1) {
      await rival.run(number, turn);
      const after = performance.now();
      latencies.push(after - before);
      before = after;
    }
  };
  await Promise.all(Array.from({ length: inFlight }, (_, number) => worker(number)));
  return { perSecond: (latencies.length * 1000) / (performance.now() - start), latencies };
}
