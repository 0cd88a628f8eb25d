import type { EventDraft, Scope } from '@northstar/contracts';
import type { EventLog, EventLogBounds, LoggedEvent } from '@northstar/realtime';
import type { Database } from '../database/database.js';
import { appendAny } from './append-events.js';
import { bounds, heads, readAll, readTopics, type EventRow } from './read-events.js';
import { trimEvents } from './trim-events.js';

/** The log of events in SQL. `wake` is told of every project that got new ones. */
export function createSqlEventLog(database: Database, wake: (scope: Scope) => void): EventLog {
  const boundsOf = async (scope: Scope): Promise<EventLogBounds> => {
    const values = [scope.tenant_id, scope.project_id];
    const [row] = await database.for(scope).rows<EventLogBounds>(bounds, values);
    return row ?? { head: 0, horizon: 0 };
  };

  return {
    async append(scope: Scope, events: readonly EventDraft[]) {
      const last = await appendAny(database.for(scope), scope, events);
      if (last === undefined) return (await boundsOf(scope)).head;
      wake(scope);
      return last;
    },

    async read(scope, { after, limit, topics }): Promise<LoggedEvent[]> {
      const values = [scope.tenant_id, scope.project_id, after, limit];
      return topics === undefined
        ? database.for(scope).rows<EventRow>(readAll, values)
        : database.for(scope).rows<EventRow>(readTopics, [...values, topics]);
    },

    bounds: boundsOf,

    async heads(scopes) {
      if (scopes.length === 0) return [];
      const rows = await database
        .asWorker()
        .rows<{ head: number }>(heads, [
          scopes.map((scope) => scope.tenant_id),
          scopes.map((scope) => scope.project_id),
        ]);
      return rows.map(({ head }) => head);
    },

    trim: (before) => trimEvents(database, before),
  };
}
