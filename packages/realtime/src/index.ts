export { createRealtime } from './router/create-realtime.js';
export type { RealtimeOptions, RealtimeRouter } from './router/create-realtime.js';
export type { StreamRequest } from './router/open-stream.js';
export type { EventPageRequest } from './router/list-events.js';
export { defaultLimits } from './limits/realtime-limits.js';
export type { RealtimeLimits } from './limits/realtime-limits.js';
export { openEventCursor, sealEventCursor } from './cursor/event-cursor.js';
export type {
  ConsumerPositions,
  EventLog,
  EventLogBounds,
  LoggedEvent,
} from './ports/event-log.js';
export type { WakeBus } from './ports/wake-bus.js';
export { projectKey } from './ports/project-key.js';
export { MemoryEventLog } from './memory/memory-event-log.js';
export { createInProcessWakeBus } from './memory/in-process-wake-bus.js';
