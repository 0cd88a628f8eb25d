/** How much realtime takes and gives. Times are in milliseconds. */
export interface RealtimeLimits {
  /** How often the heads of all followed projects are asked for, should wake-ups be lost. */
  pollMs: number;
  /** The least time between two frames to one session: events gather meanwhile. */
  tickMs: number;
  /** Events of one read. */
  batchEvents: number;
  /** How often a comment goes out to keep a connection open. */
  keepAliveMs: number;
  /** A reader that takes no byte through so many keep-alives is closed. */
  stalledKeepAlives: number;
  /** How long a client is asked to wait before it reconnects. */
  retryMs: number;
  /** Events, and bytes, that wait for a slow reader before it is closed. */
  queueEvents: number;
  queueBytes: number;
  /** Streams open at a time. */
  streams: number;
  /** How long `close()` lets streams take what they were sent. */
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
