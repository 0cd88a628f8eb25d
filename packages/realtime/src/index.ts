export { createRealtime } from './server/create-realtime.js';
export type { RealtimeOptions, RealtimeServer } from './server/create-realtime.js';
export type { StreamOptions, StreamQuery } from './server/open-stream.js';
export type { EventsQuery } from './server/list-events.js';
export type { EventConsumer, FollowOptions, LogReset } from './follower/event-consumer.js';
export type { Following } from './follower/follower.js';
export { defaultLimits } from './limits/realtime-limits.js';
export type { RealtimeLimits } from './limits/realtime-limits.js';
export type {
  ConsumerPositions,
  EventLog,
  EventLogBounds,
  LoggedEvent,
} from './ports/event-log.js';
export type { WakeBus } from './ports/wake-bus.js';
export { MemoryEventLog } from './memory/memory-event-log.js';
export { createInProcessWakeBus } from './memory/in-process-wake-bus.js';
