import type { Scope } from '@northstar/contracts';
import type { ClosableWakeBus } from './closable-wake-bus.js';

/** Wake-ups within this process, each delivered in a later turn of the event loop. */
export function localWakeBus(): ClosableWakeBus {
  const listeners = new Set<(scope: Scope) => void>();
  const pending = new Map<string, Scope>();

  const deliver = () => {
    const scopes = [...pending.values()];
    pending.clear();
    for (const scope of scopes) {
      for (const listener of [...listeners]) listener(scope);
    }
  };

  return {
    wake({ tenant_id, project_id }) {
      if (listeners.size === 0) return;
      // Many commits of one turn become one signal.
      if (pending.size === 0) setImmediate(deliver);
      pending.set(`${tenant_id}/${project_id}`, { tenant_id, project_id });
    },
    subscribe(listener) {
      // Wrapped, so that one function may be subscribed twice and stopped once.
      const own = (scope: Scope) => listener(scope);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
    async close() {
      listeners.clear();
      pending.clear();
    },
  };
}
