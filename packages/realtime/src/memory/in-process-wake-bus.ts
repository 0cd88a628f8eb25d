import type { Logger, Scope } from '@northstar/contracts';
import { silentLogger } from '@northstar/contracts';
import type { WakeBus } from '../ports/wake-bus.js';

/** A `WakeBus` inside one process: enough for a single host, and for the host that wrote. */
export function createInProcessWakeBus(logger: Logger = silentLogger): WakeBus {
  const listeners = new Set<(scope: Scope) => void>();
  return {
    wake(scope) {
      for (const listener of listeners) {
        try {
          listener(scope);
        } catch (error) {
          // The writer that wakes has committed: another's fault must not reach it.
          logger.error({ err: error }, 'A listener for wake-ups failed');
        }
      }
    },
    subscribe(listener) {
      // Wrapped, so that one function may listen twice and stop once.
      const own = (scope: Scope) => {
        listener(scope);
      };
      listeners.add(own);
      return () => {
        listeners.delete(own);
      };
    },
  };
}
