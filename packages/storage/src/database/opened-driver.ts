import type { WakeBus } from '@northstar/realtime';
import type { SessionPool } from './session-pool.js';

/** A driver's own wake bus, which is closed with the storage. */
export interface DriverWakeBus extends WakeBus {
  close(): Promise<void>;
}

/** What opening a driver returns; the repositories above are the same for all drivers. */
export interface OpenedDriver {
  sessions: SessionPool;
  wake: DriverWakeBus;
  /** The number of the last migration. */
  schemaVersion: number;
}
