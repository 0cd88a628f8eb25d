import type { Logger, Meter } from '@northstar/contracts';
import type { EventLog } from '../ports/event-log.js';
import type { WakeBus } from '../ports/wake-bus.js';

export interface FollowerOptions {
  log: EventLog;
  wake: WakeBus;
  logger: Logger;
  meter: Meter;
  /** How often the heads of all followed projects are asked for, in milliseconds. */
  pollMs: number;
  /** The least time between two reads of one project, in milliseconds: events gather meanwhile. */
  tickMs: number;
  /** How many events are read at once. */
  batchEvents: number;
}
