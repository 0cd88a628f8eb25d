import type { EventDraft, Scope } from '@northstar/contracts';
import type { Queries, ScopedDatabase } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';

/**
 * Raises the counters of events; `rows` selects tenant, project and count. A counter's row stays
 * locked until the transaction ends, so that sequence numbers have no gaps and follow the
 * order of commits.
 */
const raiseCounters = (rows: string) => `
      insert into event_streams as s (tenant_id, project_id, head_seq)
      ${rows}
      on conflict (tenant_id, project_id) do update set head_seq = s.head_seq + excluded.head_seq`;

const insertEvents = (rows: string) => `
      insert into events (tenant_id, project_id, seq, event_id, topic, name, data, actor, at)
      ${rows}`;

/**
 * $3 has for each event whether it goes to all projects of the tenant: those that have events, and
 * the one that appends. Counters are raised in the order of their ids, so that no two
 * transactions wait for each other.
 */
const append: Statement = {
  name: 'events_append',
  text: `
    with input as (
      select e.*, row_number() over (partition by to_all order by number) as number_for_all
      from unnest($3::boolean[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                  $9::text[])
        with ordinality as e (to_all, event_id, topic, name, data, actor, at, number)
    ), counts as (
      select count(*) as own, count(*) filter (where to_all) as for_all from input
    ), raised as (${raiseCounters(`
      select $1, project_id, case when project_id = $2 then counts.own else counts.for_all end
      from counts, (
        select project_id from event_streams where tenant_id = $1 and true = any($3::boolean[])
        union select $2
      ) projects
      order by project_id`)}
      returning project_id, head_seq
    ), written as (${insertEvents(`
      select $1, project_id,
             case when project_id = $2 then head_seq - counts.own + number
                  else head_seq - counts.for_all + number_for_all end,
             event_id, topic, name, data::json, actor::json, at::timestamptz
      from raised, counts, input where project_id = $2 or to_all`)}
    )
    select project_id, head_seq from raised`,
};

/** Until the transaction ends; see the policies of 0005_layers_and_history.sql. */
const actForTenant: Statement = {
  name: 'events_act_for_tenant',
  text: `select set_config('northstar.role', 'tenant', true)`,
};

export interface EventToAppend {
  draft: EventDraft;
  /** Whether it goes to the logs of all projects of the tenant, not to the scope's own alone. */
  toTenant: boolean;
}

/**
 * Appends events to the project's log, in their order, in the transaction of `queries`, and wakes
 * their followers once it is committed. Returns the log's last sequence number, or undefined when
 * there are no events. Events for the tenant come last in a transaction: its statements see the
 * whole tenant from then on.
 */
export async function appendEvents(
  queries: Queries,
  scope: Scope,
  events: readonly (EventDraft | EventToAppend)[],
): Promise<number | undefined> {
  if (events.length === 0) return undefined;
  const items = events.map((event) =>
    'draft' in event ? event : { draft: event, toTenant: false },
  );
  if (items.some(({ toTenant }) => toTenant)) await queries.rows(actForTenant, []);
  const drafts = items.map(({ draft }) => columnsOf(draft));
  const rows = await queries.rows<{ project_id: string; head_seq: number }>(append, [
    scope.tenant_id,
    scope.project_id,
    items.map(({ toTenant }) => toTenant),
    ...[0, 1, 2, 3, 4, 5].map((column) => drafts.map((draft) => draft[column])),
  ]);
  for (const { project_id } of rows) {
    queries.eventsAppended({ tenant_id: scope.tenant_id, project_id });
  }
  const own = rows.find(({ project_id }) => project_id === scope.project_id);
  if (own === undefined) throw new Error('Appending events raised no counter');
  return own.head_seq;
}

/**
 * Parts of a `with` that append one event when the part `head` has a row; the part `stream` has
 * its `seq`. `first` is the number of the first of the six parameters (eventValues).
 */
export function eventParts(first: number): string {
  const [event_id, topic, name, data, actor, at] = [0, 1, 2, 3, 4, 5].map((n) => `$${first + n}`);
  return `
    stream as (${raiseCounters('select $1, $2, 1 from head')}
      returning head_seq as seq
    ), event as (${insertEvents(`
      select $1, $2, seq, ${event_id}, ${topic}, ${name}, ${data}::json, ${actor}::json,
             ${at}::timestamptz
      from stream`)}
    )`;
}

/** The six values of eventParts. */
export function eventValues(event: EventDraft): unknown[] {
  return [...columnsOf(event)];
}

/** Runs a statement that appends an event (eventParts) when it returns a row. */
export async function runAppending<Row>(
  database: ScopedDatabase,
  scope: Scope,
  statement: Statement,
  values: readonly unknown[],
): Promise<Row | undefined> {
  const [row] = await database.rowsInTurn<Row>(statement, values);
  if (row !== undefined) database.eventsAppended(scope);
  return row;
}

function columnsOf(event: EventDraft) {
  return [
    event.event_id,
    event.topic,
    event.name,
    JSON.stringify(event.data),
    event.actor === null ? null : JSON.stringify(event.actor),
    event.at,
  ] as const;
}
