import type { Logger, Scope } from '@northstar/contracts';
import { silentLogger } from '@northstar/contracts';
import { projectKey } from '../ports/project-key.js';
import type { WakeBus } from '../ports/wake-bus.js';

/**
 * A `WakeBus` for one process. Listeners are called in a later turn of the event loop, once for
 * each project, however many wake-ups the turn had.
 */
export function createInProcessWakeBus(options: { logger?: Logger } = {}): WakeBus {
  const { logger = silentLogger } = options;
  const listeners = new Set<(scope: Scope) => void>();
  const pending = new Map<string, Scope>();

  const deliver = () => {
    const scopes = [...pending.values()];
    pending.clear();
    for (const scope of scopes) {
      for (const listener of [...listeners]) {
        try {
          listener(scope);
        } catch (error) {
          logger.error({ err: error }, 'A wake-up listener failed');
        }
      }
    }
  };

  return {
    wake({ tenant_id, project_id }) {
      if (listeners.size === 0) return;
      if (pending.size === 0) setImmediate(deliver);
      const scope = { tenant_id, project_id };
      pending.set(projectKey(scope), scope);
    },
    subscribe(listener) {
      // Wrapped, so that a function can be subscribed twice and unsubscribed once.
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
