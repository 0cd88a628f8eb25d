import type { Logger, Meter } from '@northstar/contracts';
import type { RealtimeLimits } from '../limits/realtime-limits.js';
import type { EventLog } from '../ports/event-log.js';
import type { WakeBus } from '../ports/wake-bus.js';

export interface FollowerOptions {
  log: EventLog;
  wake: WakeBus;
  logger: Logger;
  meter: Meter;
  limits: Pick<RealtimeLimits, 'pollMs' | 'tickMs' | 'batchEvents'>;
}
