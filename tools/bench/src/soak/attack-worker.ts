import { parentPort, workerData } from 'node:worker_threads';
import { attacks } from './attacks.js';

/** What the soak hands to its worker, in which all attacks run apart from the normal tenant. */
export interface AttackWorkerData {
  url: string;
  databaseUrl: string;
}

/** What the worker reports after it was stopped: answers by attack and outcome. */
export type AttackReport = Record<string, Record<string, number>>;

const { url, databaseUrl } = workerData as AttackWorkerData;
const stop = new AbortController();
const report: AttackReport = {};
parentPort?.once('message', () => stop.abort());

const running = [...attacks].map(async ([name, attack]) => {
  const outcomes: Record<string, number> = (report[name] = {});
  const onOutcome = (outcome: string) => {
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  };
  try {
    await attack({ url, databaseUrl, signal: stop.signal, onOutcome });
  } catch (error) {
    if (!stop.signal.aborted) throw new Error(`The attack "${name}" failed`, { cause: error });
  }
});
await Promise.all(running);
parentPort?.postMessage(report);
parentPort?.close();
