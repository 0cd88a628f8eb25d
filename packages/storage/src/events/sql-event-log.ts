import type { Scope } from '@northstar/contracts';
import type { EventLog, EventLogBounds, LoggedEvent } from '@northstar/realtime';
import type { Database } from '../database/database.js';
import { appendEvents } from './append-events.js';
import { readPosition, savePosition } from './consumer-positions.js';
import { bounds, heads, readAll, readTopics } from './read-events.js';
import { trimEvents } from './trim-events.js';

/** The event log in SQL. */
export function createSqlEventLog(database: Database): EventLog {
  const boundsOf = async (scope: Scope): Promise<EventLogBounds> => {
    const values = [scope.tenant_id, scope.project_id];
    const [row] = await database.for(scope).rows<EventLogBounds>(bounds, values);
    return row ?? { head: 0, horizon: 0 };
  };

  return {
    append: async (scope, events) =>
      (await appendEvents(database.for(scope), scope, events)) ?? (await boundsOf(scope)).head,

    async read(scope, { after, limit, topics }): Promise<LoggedEvent[]> {
      const values = [scope.tenant_id, scope.project_id, after, limit];
      return topics === undefined
        ? database.for(scope).rows<LoggedEvent>(readAll, values)
        : database.for(scope).rows<LoggedEvent>(readTopics, [...values, topics]);
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
    readPosition: (scope, consumer) => readPosition(database.for(scope), scope, consumer),
    savePosition: (scope, consumer, seq) => savePosition(database.for(scope), scope, consumer, seq),
  };
}
