import type { EventPage, Scope } from '@northstar/contracts';
import { EnginesError } from '@northstar/contracts';
import { decodeEventCursor } from '../cursor/event-cursor.js';
import type { ServerContext } from './server-context.js';

export interface EventsQuery {
  /** A cursor of an event, a page or a stream. Default: before the oldest event that is kept. */
  after?: string | undefined;
  /** 1 to 500. Default: 100. */
  limit?: number | undefined;
}

/**
 * Returns a page of the project's log (REALTIME, Paging through the log). Throws `cursor.invalid`,
 * and `cursor.expired` when events after the cursor are no longer kept.
 */
export async function listEvents(
  { log, cursors, encodeCursor }: ServerContext,
  scope: Scope,
  { after: cursor, limit = 100 }: EventsQuery = {},
): Promise<EventPage> {
  const from =
    cursor === undefined ? undefined : decodeEventCursor(cursors, scope, cursor, 'query.after');
  const { head, horizon } = await log.bounds(scope);
  const after = from ?? horizon;
  if (after < horizon || after > head) throw expired();

  const events = await log.read(scope, { after, limit });
  const first = events[0];
  // The log may have been trimmed between the two queries.
  if (first !== undefined && first.seq !== after + 1 && from !== undefined) throw expired();
  const end = events.at(-1)?.seq ?? after;
  return {
    items: events.map(({ seq, event_id, name, topic, data, actor, at }) => ({
      cursor: encodeCursor(scope, seq),
      event_id,
      seq,
      name,
      topic,
      data,
      actor,
      at,
    })),
    next_cursor: end < head ? encodeCursor(scope, end) : null,
    head_cursor: encodeCursor(scope, Math.max(end, head)),
  };
}

function expired(): EnginesError {
  return new EnginesError('cursor.expired', 'Events after this cursor are no longer kept', {
    errors: [
      {
        path: 'query.after',
        reason: 'is older than the log',
        expected: 'no cursor, to begin with the oldest event that is kept',
      },
    ],
  });
}
