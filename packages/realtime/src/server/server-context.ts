import type { Logger, Meter, Scope } from '@northstar/contracts';
import type { CursorCodec } from '@northstar/contracts/cursors';
import type { FanOut } from '../fan-out/fan-out.js';
import type { RealtimeLimits } from '../limits/realtime-limits.js';
import type { EventLog } from '../ports/event-log.js';

/** What the methods of a RealtimeServer share. */
export interface ServerContext {
  log: EventLog;
  cursors: CursorCodec;
  fanOut: FanOut;
  logger: Logger;
  meter: Meter;
  limits: RealtimeLimits;
  encodeCursor: (scope: Scope, seq: number) => string;
  isClosing(): boolean;
}
