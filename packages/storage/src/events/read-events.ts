import type { Statement } from '../database/session-pool.js';

const columns = 'seq, event_id, topic, name, data, actor, at';

/** $1 tenant, $2 project, $3 after, $4 limit */
export const readAll: Statement = {
  name: 'events_read',
  text: `
    select ${columns} from events
    where tenant_id = $1 and project_id = $2 and seq > $3
    order by seq limit $4`,
};

/**
 * $5 topics. Reads each topic from its position in the index, up to the limit: with one condition
 * for all topics, the planner would sort all of their events.
 */
export const readTopics: Statement = {
  name: 'events_read_topics',
  text: `
    select e.* from (select distinct topic from unnest($5::text[]) as topic) t
    cross join lateral (
      select ${columns} from events
      where tenant_id = $1 and project_id = $2 and topic = t.topic and seq > $3
      order by seq limit $4
    ) e
    order by e.seq limit $4`,
};

export const bounds: Statement = {
  name: 'events_bounds',
  text: `
    select head_seq as head, horizon from event_streams
    where tenant_id = $1 and project_id = $2`,
};

/** $1 tenants, $2 projects, in pairs; returns their heads in the same order. */
export const heads: Statement = {
  name: 'events_heads',
  text: `
    select coalesce(s.head_seq, 0) as head
    from unnest($1::text[], $2::text[]) with ordinality as p (tenant_id, project_id, number)
    left join event_streams s using (tenant_id, project_id)
    order by p.number`,
};
