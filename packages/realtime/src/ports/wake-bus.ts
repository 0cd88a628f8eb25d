import type { Scope } from '@northstar/contracts';

/**
 * Tells followers, here and in other processes, that a project's log has grown. A hint: a lost
 * wake-up costs time (a slow poll stands behind it), never an event.
 */
export interface WakeBus {
  /** Cheap and never throws; many calls may become one signal. */
  wake(scope: Scope): void;
  /** Calls back with each project that has news. Returns the way to stop. */
  subscribe(listener: (scope: Scope) => void): () => void;
}
