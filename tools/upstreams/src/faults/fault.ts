import type { Asked } from '../server/reply.js';

/** What goes wrong. Times are in milliseconds. */
export type FaultAction =
  /** This answer instead of the true one. */
  | { kind: 'status'; status: number; body?: string; headers?: Record<string, string> }
  /** The true answer, later. */
  | { kind: 'delay'; ms: number }
  /** The connection is closed before anything is sent. */
  | { kind: 'refuse' }
  /** The connection is cut after this many bytes of the body (half of it unless told). */
  | { kind: 'cut'; after_bytes?: number }
  /** A whole answer whose JSON or XML does not parse. */
  | { kind: 'malformed' }
  /** An answer that says it is whole and ends after this many bytes (half of it unless told). */
  | { kind: 'truncated'; after_bytes?: number }
  /** 304, whatever was asked. */
  | { kind: 'not_modified' }
  /** The true answer, a few bytes at a time. */
  | { kind: 'drip'; chunk_bytes: number; every_ms: number }
  /** A push that never leaves. */
  | { kind: 'push_lost' }
  | { kind: 'push_unsigned' }
  | { kind: 'push_wrong_signature' }
  /** A push that is delivered two times. */
  | { kind: 'push_twice' };

/** Where a push may be damaged; no client asks for it. */
export const pushRoute = 'hub.push';

export interface Fault {
  /** A route's name, or a group's (`youtube.`); every route when missing. */
  route?: string;
  /** Parameters that the request must have, with these values. */
  query?: Record<string, string>;
  /** In process only: a further condition. */
  when?: (asked: Asked) => boolean;
  /** How many requests it strikes; until cleared when missing. */
  times?: number;
  action: FaultAction;
}

export interface StandingFault extends Fault {
  fault_id: string;
  /** How many requests it struck so far. */
  struck: number;
}
