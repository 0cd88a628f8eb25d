import type { JsonValue } from '@northstar/contracts';
import { limitElementChanges, MAX_ELEMENT_CHANGES } from '@northstar/tokens';
import type { LogRow, ElementRow, LoggedElementChange } from '@northstar/tokens';
import { belongsTo, elementIdOf } from './canvas-columns.js';

/** What a LogRow is made of, but for what it changed. */
const logColumns = [
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
 * A row of canvas_log l as a LoggedCommitRow. What it changed is what canvas_values holds from its
 * revision on, beside what it held until then; of elements, canvas_elements. Of these no more are
 * read than are told, and one to know whether there are more.
 */
export const loggedCommit = `
  ${logColumns.map((column) => `l.${column}`).join(', ')}, (
    select coalesce(json_agg(
      json_build_array(element_id, token_path, before, after) order by element_id, token_path), '[]')
    from (
      select element_id, token_path, value as after from canvas_values v
      where ${belongsTo('v', 'l')} and v.from_rev = l.rev
    ) opened full join (
      select element_id, token_path, value as before from canvas_values v
      where ${belongsTo('v', 'l')} and v.until_rev = l.rev
    ) closed using (element_id, token_path)
  ) as changes, (
    select coalesce(json_agg(json_build_array(element_id, before, after)), '[]')
    from (
      select element_id, before, after from (
        select element_id, kind, parent_id, json_build_array(kind, parent_id, index) as after
        from canvas_elements e where ${belongsTo('e', 'l')} and e.from_rev = l.rev
      ) opened full join (
        select element_id, kind, parent_id, json_build_array(kind, parent_id, index) as before
        from canvas_elements e where ${belongsTo('e', 'l')} and e.until_rev = l.rev
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

type PlaceTuple = [ElementRow['kind'], parent_id: string | null, index: number] | null;

export type LoggedCommitRow = Omit<LogRow, 'changes' | 'element_changes' | 'truncated'> & {
  changes: [element: string, token_path: string, before: JsonValue, after: JsonValue][];
  elements: [element_id: string, before: PlaceTuple, after: PlaceTuple][];
};

export function logRowOf({ changes, elements, ...row }: LoggedCommitRow): LogRow {
  return {
    ...row,
    ...limitElementChanges(elements.map(elementChangeOf)),
    changes: changes.map(([element, token_path, before, after]) => ({
      element_id: elementIdOf(element),
      token_path,
      before,
      after,
    })),
  };
}

function elementChangeOf([
  element_id,
  before,
  after,
]: LoggedCommitRow['elements'][number]): LoggedElementChange {
  return { element_id, before: placeOf(before), after: placeOf(after) };
}

function placeOf(place: PlaceTuple): LoggedElementChange['before'] {
  if (place === null) return null;
  const [kind, parent_id, index] = place;
  return { kind, parent_id, index };
}
