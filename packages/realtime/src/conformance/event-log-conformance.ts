import type { ConformanceKit } from '@northstar/contracts';
import { concurrencyConformance } from './concurrency.js';
import { isolationConformance } from './isolation.js';
import { logUnderTest } from './log-under-test.js';
import type { OpenedLog } from './log-under-test.js';
import { positionsConformance } from './positions.js';
import { readingConformance } from './reading.js';
import { trimmingConformance } from './trimming.js';

/**
 * The tests that every `EventLog` passes (REALTIME: one order without gaps, cursors that resume
 * without loss or repetition). `open` is called before each test and `close` after it. The logs may
 * share one store, because each test uses projects of its own.
 */
export function eventLogConformance(kit: ConformanceKit, open: () => Promise<OpenedLog>): void {
  const parts = [
    ['reading', readingConformance],
    ['many projects', isolationConformance],
    ['concurrent writers', concurrencyConformance],
    ['trimming', trimmingConformance],
    ['positions of consumers', positionsConformance],
  ] as const;
  for (const [name, tests] of parts) {
    kit.describe(`An event log: ${name}`, () => {
      tests(kit, logUnderTest(kit, open));
    });
  }
}
