import type { Logger, Meter, Scope } from '@northstar/contracts';
import type { CursorCodec } from '@northstar/contracts/cursors';
import type { FanOut } from '../fan-out/fan-out.js';
import type { RealtimeLimits } from '../limits/realtime-limits.js';
import type { EventLog } from '../ports/event-log.js';

/** What the router's functions work with. */
export interface RealtimeParts {
  log: EventLog;
  cursors: CursorCodec;
  fanOut: FanOut;
  logger: Logger;
  meter: Meter;
  limits: RealtimeLimits;
  sealCursor: (scope: Scope, seq: number) => string;
  closing(): boolean;
  /** Throws `service.stopping` when realtime is closing. */
  assertOpen(): void;
}
