import type { JsonValue } from '@northstar/contracts';
import type { CanvasRow, CanvasSnapshot, ElementRow, ValueRow } from '@northstar/tokens';
import { belongsTo, canvasColumns, elementIdOf } from './canvas-columns.js';

const RFC3339 = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

/** As they are now: the indexes on what no revision has closed hold nothing else. */
const PRESENT = ['until_rev is null'];
/**
 * As they were at r.rev: what still holds, and what was closed later. The latter is looked for
 * from the nearer end of time, among all that was closed since or all that was there by then; the
 * bounds that say nothing new tell the planner which index is meant.
 */
const PAST = [
  'until_rev is null and from_rev <= r.rev',
  `2 * r.rev >= c.head_rev
     and until_rev > r.rev and until_rev <= c.head_rev and from_rev <= r.rev`,
  '2 * r.rev < c.head_rev and from_rev >= 1 and from_rev <= r.rev and until_rev > r.rev',
];

/** When r.rev was made: from the log, or from what is left of it. */
const PAST_AT = `
  case r.rev when c.head_rev then c.updated_at when 0 then c.created_at else coalesce(
    (select l.at from canvas_log l where ${belongsTo('l', 'c')} and l.rev = r.rev),
    (select m.times[r.rev - m.first_rev + 1] from canvas_moments m
     where ${belongsTo('m', 'c')} and m.last_rev >= r.rev order by m.last_rev limit 1)
  ) end`;

/**
 * Canvas, elements and values in one statement are of one moment. `source` gives the canvases c,
 * and for the past their revision r.rev; `valuesWanted` is a condition, and so is `wanted`, on
 * rows t of elements and values.
 */
export function stateText(
  time: 'present' | 'past',
  source: string,
  valuesWanted: string,
  wanted = 'true',
): string {
  const [rev, at, holds] =
    time === 'present' ? ['c.head_rev', 'c.updated_at', PRESENT] : ['r.rev', PAST_AT, PAST];
  const rows = (table: string, columns: string) =>
    holds
      .map(
        (held) =>
          `select ${columns} from ${table} t where ${belongsTo('t', 'c')} and ${held} and ${wanted}`,
      )
      .join(' union all ');
  return `
    select ${canvasColumns.map((column) => `c.${column}`).join(', ')}, ${rev} as rev, ${at} as rev_at,
      (select coalesce(json_agg(json_build_array(element_id, kind, parent_id, index)), '[]')
       from (${rows('canvas_elements', 'element_id, kind, parent_id, index')}) e) as elements,
      case when ${valuesWanted} then
        (select coalesce(json_agg(json_build_array(
           element_id, token_path, value, from_rev, actor,
           to_char(at at time zone 'UTC', ${RFC3339}), contract_version)), '[]')
         from (${rows('canvas_values', 't.*')}) v)
      else '[]' end as values
    from ${source}`;
}

type ElementTuple = [string, ElementRow['kind'], string | null, number];
type ValueTuple = [string, string, JsonValue, number, ValueRow['actor'], string, string];
export type StateRow = CanvasRow & {
  rev: number;
  rev_at: string;
  elements: ElementTuple[];
  values: ValueTuple[];
};

export function snapshotOf({ rev, rev_at, elements, values, ...canvas }: StateRow): CanvasSnapshot {
  return { canvas, rev, rev_at, elements: elements.map(elementOf), values: values.map(valueOf) };
}

function elementOf([element_id, kind, parent_id, index]: ElementTuple): ElementRow {
  return { element_id, kind, parent_id, index };
}

function valueOf([element, token_path, value, rev, actor, at, version]: ValueTuple): ValueRow {
  const element_id = elementIdOf(element);
  return { element_id, token_path, value, rev, actor, at, contract_version: version };
}
