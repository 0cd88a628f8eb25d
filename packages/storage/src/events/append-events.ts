import type { EventDraft, Scope } from '@northstar/contracts';
import type { Queries } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';

/**
 * The counter row is raised first and stays locked until the transaction ends, so that places
 * have no gaps and the order of places is the order of commits.
 */
const append: Statement = {
  name: 'events_append',
  text: `
    with head as (
      insert into event_streams as s (tenant_id, project_id, head_seq)
      values ($1, $2, cardinality($3::text[]))
      on conflict (tenant_id, project_id)
        do update set head_seq = s.head_seq + excluded.head_seq
      returning head_seq
    ), written as (
      insert into events (tenant_id, project_id, seq, event_id, topic, name, data, actor, at)
      select $1, $2, head.head_seq - cardinality($3::text[]) + e.place,
             e.event_id, e.topic, e.name, e.data::json, e.actor::json, e.at::timestamptz
      from head, unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
        with ordinality as e (event_id, topic, name, data, actor, at, place)
    )
    select head_seq from head`,
};

/** Appends events inside whatever transaction `queries` is in; returns the last one's seq. */
export async function appendEvents(
  queries: Queries,
  scope: Scope,
  events: readonly [EventDraft, ...EventDraft[]],
): Promise<number> {
  const rows = await queries.rows<{ head_seq: number }>(append, [
    scope.tenant_id,
    scope.project_id,
    events.map((event) => event.event_id),
    events.map((event) => event.topic),
    events.map((event) => event.name),
    events.map((event) => JSON.stringify(event.data)),
    events.map((event) => (event.actor === null ? null : JSON.stringify(event.actor))),
    events.map((event) => event.at),
  ]);
  const [head] = rows;
  if (head === undefined) throw new Error('Appending events gave no place in the log');
  return head.head_seq;
}

/** The same for a list that may be empty; undefined when it is. */
export async function appendAny(
  queries: Queries,
  scope: Scope,
  events: readonly EventDraft[],
): Promise<number | undefined> {
  const [first, ...rest] = events;
  return first === undefined ? undefined : appendEvents(queries, scope, [first, ...rest]);
}
