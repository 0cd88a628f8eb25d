import type { JsonValue } from '@northstar/contracts';
import type {
  CanvasRow,
  CanvasSnapshot,
  DocumentSnapshot,
  ElementRow,
  LayerRef,
  LayerSnapshot,
  ValueRow,
} from '@northstar/tokens';
import { belongsTo, canvasColumns, elementIdOf } from './document-columns.js';

const RFC3339 = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

/** Rows as they are now; partial indexes have exactly these. */
const PRESENT = ['until_rev is null'];
/**
 * Rows as they were at r.rev: those that are still present, and those that a later revision closed.
 * The latter are searched from the nearer end of the history: among all that were closed since, or
 * all that existed by then. The bounds that are always true select the index.
 */
const PAST = [
  'until_rev is null and from_rev <= r.rev',
  `2 * r.rev >= c.head_rev
     and until_rev > r.rev and until_rev <= c.head_rev and from_rev <= r.rev`,
  '2 * r.rev < c.head_rev and from_rev >= 1 and from_rev <= r.rev and until_rev > r.rev',
];

/** When r.rev was made: from the log, or from document_moments where the log is trimmed. */
const PAST_AT = `
  case r.rev when c.head_rev then c.updated_at when 0 then c.created_at else coalesce(
    (select l.at from document_log l where ${belongsTo('l', 'c')} and l.rev = r.rev),
    (select m.times[r.rev - m.first_rev + 1] from document_moments m
     where ${belongsTo('m', 'c')} and m.last_rev >= r.rev order by m.last_rev limit 1)
  ) end`;

/** The columns of a CanvasSnapshotRow that are the canvas's own. */
export const ofCanvas = canvasColumns.map((column) => `c.${column}`).join(', ');
/** The columns of a LayerSnapshotRow that are the layer's own. */
export const ofLayer = 'c.document_kind as layer_kind, c.document_id as layer_id, c.head_rev';

/**
 * Selects documents, elements and values in one statement, hence of one moment. `source` has the
 * documents c and, for the past, their revisions r.rev; `withValues` is a condition; so is
 * `included`, on the rows t of elements and values.
 */
export function selectSnapshots(
  columns: string,
  time: 'present' | 'past',
  source: string,
  { withValues = 'true', included = 'true' } = {},
): string {
  const [rev, at, parts] =
    time === 'present' ? ['c.head_rev', 'c.updated_at', PRESENT] : ['r.rev', PAST_AT, PAST];
  const rows = (table: string, columns: string) =>
    parts
      .map(
        (part) =>
          `select ${columns} from ${table} t
           where ${belongsTo('t', 'c')} and ${part} and ${included}`,
      )
      .join(' union all ');
  return `
    select ${columns}, ${rev} as rev, ${at} as rev_at,
      (select coalesce(json_agg(json_build_array(element_id, kind, parent_id, index)), '[]')
       from (${rows('document_elements', 'element_id, kind, parent_id, index')}) e) as elements,
      case when ${withValues} then
        (select coalesce(json_agg(json_build_array(
           element_id, token_path, value, from_rev, actor,
           to_char(at at time zone 'UTC', ${RFC3339}), contract_version)), '[]')
         from (${rows('document_values', 't.*')}) v)
      else '[]' end as values
    from ${source}`;
}

type ElementTuple = [string, ElementRow['kind'], string | null, number];
type ValueTuple = [string, string, JsonValue, number, ValueRow['actor'], string, string];

interface Contents {
  rev: number;
  rev_at: string;
  elements: ElementTuple[];
  values: ValueTuple[];
}

export type CanvasSnapshotRow = CanvasRow & Contents;

export type LayerSnapshotRow = Contents & {
  layer_kind: LayerRef['kind'];
  layer_id: string;
  head_rev: number;
};

export function canvasSnapshot(row: CanvasSnapshotRow): CanvasSnapshot {
  const { rev, rev_at, elements, values, ...canvas } = row;
  return { canvas, ...snapshotOf({ rev, rev_at, elements, values }) };
}

export function layerSnapshot(row: LayerSnapshotRow): LayerSnapshot {
  const { layer_kind: kind, layer_id: id, head_rev } = row;
  return { layer: { kind, id }, head_rev, ...snapshotOf(row) };
}

function snapshotOf({ rev, rev_at, elements, values }: Contents): DocumentSnapshot {
  return { rev, rev_at, elements: elements.map(elementOf), values: values.map(valueOf) };
}

function elementOf([element_id, kind, parent_id, index]: ElementTuple): ElementRow {
  return { element_id, kind, parent_id, index };
}

function valueOf([element, token_path, value, rev, actor, at, version]: ValueTuple): ValueRow {
  const element_id = elementIdOf(element);
  return { element_id, token_path, value, rev, actor, at, contract_version: version };
}
