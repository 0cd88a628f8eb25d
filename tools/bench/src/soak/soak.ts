import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { openStorage } from '@northstar/storage';
import { withDatabase } from '../database/with-database.js';
import { memoryOf, startHost } from '../host/start-host.js';
import { seedFeed } from '../items-read/seeded-feed.js';
import { table } from '../measure/report.js';
import { quantile } from '../measure/statistics.js';
import type { AttackReport, AttackWorkerData } from './attack-worker.js';
import { startHostileVendor } from './hostile-vendor.js';
import { startNormalTenant } from './normal-tenant.js';

const ALONE_SECONDS = 30;
const SAMPLES = 10;

/**
 * A tenant that behaves, first alone, then beside tenants that misuse the host in every way of
 * `attacks`. Rejects when one of its requests fails, or its streams lose or repeat an event.
 */
export function soak(seconds = 600): Promise<string> {
  return withDatabase(async (databaseUrl, server) => {
    const storage = await openStorage(databaseUrl);
    const feed_id = await seedFeed(storage.feeds);
    await storage.close();
    const vendor = await startHostileVendor();
    const host = await startHost(databaseUrl, {
      YOUTUBE_FEED_URL: vendor.url,
      UPSTREAM_ALLOW: '127.0.0.1',
    });
    try {
      const normal = await startNormalTenant(host.url, feed_id);
      await pause(ALONE_SECONDS * 1000);
      const alone = normal.takeLatencies();
      const memory = [memoryOf(host)];

      const attack = startAttacks({ url: host.url, databaseUrl });
      for (let sample = 0; sample < SAMPLES; sample += 1) {
        await pause((seconds / SAMPLES) * 1000);
        memory.push(memoryOf(host));
      }
      const attacked = normal.takeLatencies();
      const outcomes = await attack.stop();
      await normal.stop();
      if (normal.errors.length > 0) {
        const shown = normal.errors.slice(0, 20).join('\n');
        throw new Error(`The normal tenant met ${normal.errors.length} errors:\n${shown}`);
      }

      const ratio = p99(all(alone)) / p99(all(attacked));
      return [
        `A normal tenant beside hostile ones for ${seconds} s, ${server} Postgres`,
        ...latencyTable(alone, attacked),
        `0 errors; ${normal.received.join(' and ')} events on its streams, none lost or repeated`,
        `memory of the host in MiB: ${memory.join(' ')}`,
        ...Object.entries(outcomes).map(([name, counts]) => `${name}: ${describe(counts)}`),
        `BENCH soak ratio=${ratio.toFixed(3)} floor=${p99(all(alone)).toFixed(1)} ours=${p99(all(attacked)).toFixed(1)}`,
      ].join('\n');
    } finally {
      await host.stop();
      vendor.close();
    }
  });
}

/** Runs the attacks in a thread of their own, so that they do not delay the normal tenant's clock. */
function startAttacks(workerData: AttackWorkerData): { stop(): Promise<AttackReport> } {
  const worker = new Worker(new URL('./attack-worker.js', import.meta.url), { workerData });
  const report = new Promise<AttackReport>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  return {
    stop() {
      worker.postMessage('stop');
      return report;
    },
  };
}

type Latencies = ReadonlyMap<string, readonly number[]>;

function latencyTable(alone: Latencies, attacked: Latencies): string[] {
  const rows = [...alone.keys()].map((kind) => {
    const before = alone.get(kind) ?? [];
    const during = attacked.get(kind) ?? [];
    const figures = [quantile(before, 0.5), p99(before), quantile(during, 0.5), p99(during)];
    return [kind, String(during.length), ...figures.map((value) => value.toFixed(1))];
  });
  return table([['ms', 'requests', 'p50 alone', 'p99 alone', 'p50 beside', 'p99 beside'], ...rows]);
}

function all(latencies: Latencies): number[] {
  return [...latencies.values()].flat();
}

function p99(values: readonly number[]): number {
  return quantile(values, 0.99);
}

function describe(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([outcome, count]) => `${count} × ${outcome}`)
    .join(', ');
}
