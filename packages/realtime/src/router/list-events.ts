import type { EventPage, Scope } from '@northstar/contracts';
import { EnginesError } from '@northstar/contracts';
import { openEventCursor } from '../cursor/event-cursor.js';
import type { RealtimeParts } from './realtime-parts.js';

export interface EventPageRequest {
  /** A cursor of an event, a page or a stream; without it the oldest kept event comes first. */
  after?: string | undefined;
  /** The number of events, from 1 to 500. Defaults to `100`. */
  limit?: number | undefined;
}

/**
 * A page of the project's log (REALTIME, Paging through the log). Throws `cursor.invalid`, and
 * `cursor.expired` when events behind the cursor are no longer kept.
 */
export async function listEvents(
  parts: RealtimeParts,
  scope: Scope,
  request: EventPageRequest,
): Promise<EventPage> {
  const { log, cursors, sealCursor } = parts;
  const asked =
    request.after === undefined ? undefined : openEventCursor(cursors, scope, request.after);
  const bounds = await log.bounds(scope);
  const after = asked ?? bounds.horizon;
  if (after < bounds.horizon || after > bounds.head) throw expired();

  const events = await log.read(scope, { after, limit: request.limit ?? 100 });
  const first = events[0];
  // Trimmed between the two questions.
  if (first !== undefined && first.seq !== after + 1 && asked !== undefined) throw expired();
  const end = events.at(-1)?.seq ?? after;
  return {
    items: events.map(({ seq, event_id, name, topic, data, actor, at }) => ({
      cursor: sealCursor(scope, seq),
      event_id,
      seq,
      name,
      topic,
      data,
      actor,
      at,
    })),
    next_cursor: end < bounds.head ? sealCursor(scope, end) : null,
    head_cursor: sealCursor(scope, Math.max(end, bounds.head)),
  };
}

function expired(): EnginesError {
  return new EnginesError('cursor.expired', 'The events behind this cursor are no longer kept', {
    errors: [
      {
        path: 'query.after',
        reason: 'The log begins behind this cursor',
        expected: 'no cursor, to begin with the oldest event that is kept',
      },
    ],
  });
}
