import type { JsonValue } from '@northstar/contracts';
import { limitElementChanges, MAX_ELEMENT_CHANGES } from '@northstar/tokens';
import type { ElementRow, LoggedElementChange, LogRow, Position } from '@northstar/tokens';
import { belongsTo, elementIdOf } from './document-columns.js';

const ownColumns = [
  'rev',
  'event_id',
  'type',
  'args',
  'actor',
  'at',
  'contract_version',
  'answer',
] as const satisfies readonly (keyof LogRow)[];

/**
 * The columns of a StoredLogRow, from document_log l. What a commit changed is not stored twice: it
 * is what document_values and document_elements have from its revision on, compared with what they
 * had until then. One more element change is read than is returned, to set `truncated`.
 */
export const logColumns = `
  ${ownColumns.map((column) => `l.${column}`).join(', ')}, (
    select coalesce(json_agg(
      json_build_array(element_id, token_path, before, after) order by element_id, token_path), '[]')
    from (
      select element_id, token_path, value as after from document_values v
      where ${belongsTo('v', 'l')} and v.from_rev = l.rev
    ) opened full join (
      select element_id, token_path, value as before from document_values v
      where ${belongsTo('v', 'l')} and v.until_rev = l.rev
    ) closed using (element_id, token_path)
  ) as changes, (
    select coalesce(json_agg(json_build_array(element_id, before, after)), '[]')
    from (
      select element_id, before, after from (
        select element_id, kind, parent_id, json_build_array(kind, parent_id, index) as after
        from document_elements e where ${belongsTo('e', 'l')} and e.from_rev = l.rev
      ) opened full join (
        select element_id, kind, parent_id, json_build_array(kind, parent_id, index) as before
        from document_elements e where ${belongsTo('e', 'l')} and e.until_rev = l.rev
      ) closed using (element_id)
      where before::text is distinct from after::text
      order by
        coalesce(
          opened.kind = closed.kind and opened.parent_id is not distinct from closed.parent_id,
          false),
        element_id
      limit ${MAX_ELEMENT_CHANGES + 1}
    ) changed
  ) as elements`;

type PositionTuple = [ElementRow['kind'], parent_id: string | null, index: number] | null;

export type StoredLogRow = Pick<LogRow, (typeof ownColumns)[number]> & {
  changes: [element: string, token_path: string, before: JsonValue, after: JsonValue][];
  elements: [element_id: string, before: PositionTuple, after: PositionTuple][];
};

export function logRow({ changes, elements, ...row }: StoredLogRow): LogRow {
  return {
    ...row,
    ...limitElementChanges(elements.map(elementChange)),
    changes: changes.map(([element, token_path, before, after]) => ({
      element_id: elementIdOf(element),
      token_path,
      before,
      after,
    })),
  };
}

function elementChange([
  element_id,
  before,
  after,
]: StoredLogRow['elements'][number]): LoggedElementChange {
  return { element_id, before: position(before), after: position(after) };
}

function position(tuple: PositionTuple): Position | null {
  if (tuple === null) return null;
  const [kind, parent_id, index] = tuple;
  return { kind, parent_id, index };
}
