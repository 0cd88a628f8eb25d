/** Limits and intervals of realtime. Times are in milliseconds. */
export interface RealtimeLimits {
  /** How often the heads of all followed projects are polled, in case wake-ups were lost. */
  pollMs: number;
  /** The minimum time between two reads of a project; events are collected meanwhile. */
  tickMs: number;
  /** The maximum number of events of one read. */
  batchEvents: number;
  /** How often a comment is sent to keep connections open. */
  keepAliveMs: number;
  /** A reader that takes no byte for so many keep-alives is disconnected. */
  stalledKeepAlives: number;
  /** How long clients wait before they reconnect. */
  retryMs: number;
  /** A reader with more queued events or bytes is disconnected. */
  queueEvents: number;
  queueBytes: number;
  /** The maximum number of open streams. */
  streams: number;
  /** How long `close()` waits until streams have sent what is queued. */
  closeMs: number;
}

export const defaultLimits: RealtimeLimits = {
  pollMs: 1_000,
  tickMs: 5,
  batchEvents: 256,
  keepAliveMs: 15_000,
  stalledKeepAlives: 4,
  retryMs: 2_000,
  queueEvents: 1_000,
  queueBytes: 1_048_576,
  streams: 10_000,
  closeMs: 2_000,
};
