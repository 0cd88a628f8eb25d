import type { Scope } from '@northstar/contracts';
import type { CanvasCommit } from '@northstar/tokens';
import type { Statement } from '../database/session-pool.js';
import { canvasIsSeen, ROOT, seenValues } from './canvas-columns.js';

/**
 * A whole commit in one statement, hence one round trip and one transaction: measured at twice
 * the speed of five statements. Everything hangs on `head`; when the canvas has moved on, is not
 * there, or has seen the key, it is empty and nothing is written. Of several commits for one
 * revision the others wait for the row and then find it moved on.
 *
 * A value's new row is made from the join with its old one, so that the old one is always closed
 * before: the order of the parts is not said anywhere else.
 */
export const commitStatement: Statement = {
  name: 'canvas_commit',
  text: `
    with head as (
      update canvases set head_rev = head_rev + 1, head_event_id = $6, updated_at = $7::timestamptz
      where ${canvasIsSeen} and head_rev = $5 and not exists (
        select from canvas_log
        where tenant_id = $1 and project_id = $2 and canvas_id = $3 and idempotency_key = $12)
      returning head_rev as rev
    ), stream as (
      insert into event_streams as s (tenant_id, project_id, head_seq)
      select $1, $2, 1 from head
      on conflict (tenant_id, project_id) do update set head_seq = s.head_seq + 1
      returning head_seq as seq
    ), event as (
      insert into events (tenant_id, project_id, seq, event_id, topic, name, data, actor, at)
      select $1, $2, seq, $21, $22, $23, $24::json, $25::json, $26::timestamptz from stream
    ), logged as (
      insert into canvas_log (
        tenant_id, project_id, canvas_id, rev, event_id, type, args, actor, at, contract_version,
        idempotency_key, fingerprint)
      select $1, $2, $3, rev, $6, $10, $11::json, $8::json, $7::timestamptz, $9, $12, $13 from head
    ), given as (
      select * from unnest($14::text[], $15::text[], $16::text[])
        with ordinality as v (element_id, token_path, value, place)
    ), closed as (
      update canvas_values v set until_rev = head.rev from head, given
      where v.tenant_id = $1 and v.project_id = $2 and v.canvas_id = $3
        and v.element_id = given.element_id and v.token_path = given.token_path
        and v.until_rev is null
      returning given.place, v.value
    ), opened as (
      insert into canvas_values (
        tenant_id, project_id, canvas_id, element_id, token_path, value, actor, at,
        contract_version, from_rev)
      select $1, $2, $3, given.element_id, given.token_path, given.value::json, $8::json,
             $7::timestamptz, $9, head.rev
      from head, given left join closed on closed.place = given.place
    ), elements as (
      select * from unnest($17::text[], $18::text[], $19::text[], $20::integer[])
        as e (element_id, kind, parent_id, index)
    ), moved as (
      update canvas_elements e set until_rev = head.rev from head, elements
      where e.tenant_id = $1 and e.project_id = $2 and e.canvas_id = $3
        and e.element_id = elements.element_id and e.until_rev is null
      returning e.element_id
    ), placed as (
      insert into canvas_elements (
        tenant_id, project_id, canvas_id, element_id, kind, parent_id, index, from_rev)
      select $1, $2, $3, elements.element_id, elements.kind, elements.parent_id, elements.index,
             head.rev
      from head, elements left join moved on moved.element_id = elements.element_id
    )
    select head.rev, stream.seq, array(
      select closed.value::text from given left join closed on closed.place = given.place
      order by given.place
    ) as before
    from head, stream`,
};

export interface CommitRow {
  rev: number;
  seq: number;
  /** JSON, or null where nothing was set. */
  before: (string | null)[];
}

export function commitValues(scope: Scope, canvas_id: string, commit: CanvasCommit): unknown[] {
  const { values, elements, event } = commit;
  return [
    ...seenValues(scope, canvas_id),
    commit.base_rev,
    commit.event_id,
    commit.at,
    commit.actor === null ? null : JSON.stringify(commit.actor),
    commit.contract_version,
    commit.type,
    JSON.stringify(commit.args),
    commit.idempotency?.key ?? null,
    commit.idempotency?.fingerprint ?? null,
    values.map(({ element_id }) => element_id ?? ROOT),
    values.map(({ token_path }) => token_path),
    values.map(({ value }) => JSON.stringify(value)),
    elements.map(({ element_id }) => element_id),
    elements.map(({ kind }) => kind),
    elements.map(({ parent_id }) => parent_id),
    elements.map(({ index }) => index),
    event.event_id,
    event.topic,
    event.name,
    JSON.stringify(event.data),
    event.actor === null ? null : JSON.stringify(event.actor),
    event.at,
  ];
}
