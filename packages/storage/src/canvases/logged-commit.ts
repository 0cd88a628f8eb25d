import type { JsonValue } from '@northstar/contracts';
import type { CanvasLogRow } from '@northstar/tokens';
import { belongsTo, elementIdOf } from './canvas-columns.js';

/** What a CanvasLogRow is made of, but for its changes. */
const logColumns = [
  'rev',
  'event_id',
  'type',
  'args',
  'actor',
  'at',
  'contract_version',
  'answer',
] as const satisfies readonly (keyof CanvasLogRow)[];

/**
 * A row of canvas_log l as a LoggedCommitRow. What it changed is what canvas_values holds from its
 * revision on, beside what it held until then.
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
  ) as changes`;

export type LoggedCommitRow = Omit<CanvasLogRow, 'changes'> & {
  changes: [element: string, token_path: string, before: JsonValue, after: JsonValue][];
};

export function logRowOf({ changes, ...row }: LoggedCommitRow): CanvasLogRow {
  return {
    ...row,
    changes: changes.map(([element, token_path, before, after]) => ({
      element_id: elementIdOf(element),
      token_path,
      before,
      after,
    })),
  };
}
