import type { Scope } from '@northstar/contracts';

/**
 * Signals to followers, in this process and in others, that a project's log has new events. A lost
 * signal delays events until the follower's next poll; it never loses one.
 */
export interface WakeBus {
  /** Returns at once and does not throw. Several calls may become one signal. */
  wake(scope: Scope): void;
  /** Calls the listener with each project that has new events. Returns a function that unsubscribes. */
  subscribe(listener: (scope: Scope) => void): () => void;
}
