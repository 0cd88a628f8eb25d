import type { EmulatedRequest } from '../server/reply.js';

/** What a fault does. Times are in milliseconds. */
export type FaultAction =
  /** Sends this response instead of the real one. */
  | { kind: 'status'; status: number; body?: string; headers?: Record<string, string> }
  /** Sends the real response later. */
  | { kind: 'delay'; ms: number }
  /** Closes the connection before anything is sent. */
  | { kind: 'refuse' }
  /** Closes the connection after this many bytes of the body. Default: half of it. */
  | { kind: 'cut'; after_bytes?: number }
  /** Sends a complete response with invalid JSON or XML. */
  | { kind: 'malformed' }
  /** Sends a complete response whose body ends after this many bytes. Default: half of it. */
  | { kind: 'truncated'; after_bytes?: number }
  /** Sends 304 for any request. */
  | { kind: 'not_modified' }
  /** Sends the real response a few bytes at a time. */
  | { kind: 'drip'; chunk_bytes: number; every_ms: number }
  /** Does not send the push. */
  | { kind: 'push_lost' }
  | { kind: 'push_unsigned' }
  | { kind: 'push_wrong_signature' }
  /** Delivers the push twice. */
  | { kind: 'push_twice' };

/** The name of pushes in faults; it is not a route of the server. */
export const pushRoute = 'hub.push';

export interface Fault {
  /** The name of a route or group (`youtube.`). Default: every route. */
  route?: string;
  /** Query parameters that the request must have, with these values. */
  query?: Record<string, string>;
  /** A further condition, in process only. */
  when?: (request: EmulatedRequest) => boolean;
  /** How many requests it applies to. Default: all until it is cleared. */
  times?: number;
  action: FaultAction;
}

export interface ActiveFault extends Fault {
  fault_id: string;
  /** How many requests it was applied to. */
  applied: number;
}
