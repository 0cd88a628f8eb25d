import type { ClosableWakeBus } from '../wake/closable-wake-bus.js';
import type { SessionPool } from './session-pool.js';

/** What opening a driver gives; the repositories above are the same for all. */
export interface OpenedDriver {
  sessions: SessionPool;
  wake: ClosableWakeBus;
  /** The number of the last migration. */
  schemaVersion: number;
}
