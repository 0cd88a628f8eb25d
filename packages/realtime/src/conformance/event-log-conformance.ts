import type { ConformanceKit } from '@northstar/contracts';
import { concurrencyConformance } from './concurrency.js';
import { isolationConformance } from './isolation.js';
import { logUnderTest } from './log-under-test.js';
import type { OpenedLog } from './log-under-test.js';
import { readingConformance } from './reading.js';
import { trimmingConformance } from './trimming.js';

/**
 * The tests that every `EventLog` passes (REALTIME: one order without gaps, cursors that resume
 * without loss or repeat). Before each test `open` is called, behind it `close`; the store under
 * the logs may be one and the same, for each test makes projects of its own.
 */
export function eventLogConformance(kit: ConformanceKit, open: () => Promise<OpenedLog>): void {
  const parts = [
    ['read', readingConformance],
    ['shared by many projects', isolationConformance],
    ['written from many sides', concurrencyConformance],
    ['trimmed', trimmingConformance],
  ] as const;
  for (const [name, tests] of parts) {
    kit.describe(`An event log, ${name},`, () => {
      tests(kit, logUnderTest(kit, open));
    });
  }
}
