import type { EventDraft, Scope } from '@northstar/contracts';
import type { Queries } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';

export interface Telling {
  draft: EventDraft;
  /** For the logs of all of the tenant's projects, not the scope's own alone. */
  toTenant: boolean;
}

/** Until the transaction ends; see the policies of 0005_layers_and_history.sql. */
const speakAsTenant: Statement = {
  name: 'canvas_speak_as_tenant',
  text: `select set_config('northstar.role', 'tenant', true)`,
};

/**
 * The tenant's projects are those that have a log, and the one that tells. Whoever tells them all
 * holds the tenant's layer, so no two do at once; that counters are raised in the order of their
 * ids keeps transactions from waiting for each other even where that is not so. $3 says of each
 * event whether it is for all.
 */
const tell: Statement = {
  name: 'canvas_tell_projects',
  text: `
    with given as (
      select e.*, row_number() over (partition by to_all order by place) as place_for_all
      from unnest($3::boolean[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                  $9::text[])
        with ordinality as e (to_all, event_id, topic, name, data, actor, at, place)
    ), counts as (
      select count(*) as own, count(*) filter (where to_all) as for_all from given
    ), raised as (
      insert into event_streams as s (tenant_id, project_id, head_seq)
      select $1, told.project_id,
             case when told.project_id = $2 then counts.own else counts.for_all end
      from counts, (
        select project_id from event_streams where tenant_id = $1 and true = any($3::boolean[])
        union select $2
      ) told
      order by told.project_id
      on conflict (tenant_id, project_id) do update set head_seq = s.head_seq + excluded.head_seq
      returning project_id, head_seq
    ), written as (
      insert into events (tenant_id, project_id, seq, event_id, topic, name, data, actor, at)
      select $1, project_id,
             case when project_id = $2 then head_seq - counts.own + place
                  else head_seq - counts.for_all + place_for_all end,
             event_id, topic, name, data::json, actor::json, at::timestamptz
      from raised, counts, given where project_id = $2 or to_all
    )
    select project_id, head_seq - counts.own + 1 as first from raised, counts`,
};

/**
 * Appends events to the project's log, in their order, and those for the tenant to the logs of
 * its other projects too. Comes last in a transaction, which speaks for the tenant from then on.
 * Gives the first one's place in the project's log, and the projects that were told.
 */
export async function tellProjects(
  queries: Queries,
  { tenant_id, project_id }: Scope,
  events: readonly Telling[],
): Promise<{ first: number; told: Scope[] }> {
  if (events.some(({ toTenant }) => toTenant)) await queries.rows(speakAsTenant, []);
  const drafts = events.map(({ draft }) => draft);
  const rows = await queries.rows<{ project_id: string; first: number }>(tell, [
    tenant_id,
    project_id,
    events.map(({ toTenant }) => toTenant),
    drafts.map(({ event_id }) => event_id),
    drafts.map(({ topic }) => topic),
    drafts.map(({ name }) => name),
    drafts.map(({ data }) => JSON.stringify(data)),
    drafts.map(({ actor }) => (actor === null ? null : JSON.stringify(actor))),
    drafts.map(({ at }) => at),
  ]);
  const own = rows.find((row) => row.project_id === project_id);
  if (own === undefined) throw new Error('Appending events gave no place in the log');
  return { first: own.first, told: rows.map((row) => ({ tenant_id, project_id: row.project_id })) };
}
