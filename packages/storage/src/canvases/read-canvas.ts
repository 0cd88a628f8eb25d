import type { JsonValue, Scope } from '@northstar/contracts';
import type { CanvasRow, CanvasState, ElementRow, ValueRow } from '@northstar/tokens';
import type { ScopedDatabase } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';
import { canvasColumns, canvasIsSeen, ROOT, seenValues } from './canvas-columns.js';

const RFC3339 = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
const isOfCanvas = 'tenant_id = $1 and project_id = $2 and canvas_id = $3';

/** Canvas, elements and values in one statement are of one moment. $5: values are wanted. */
function stateStatement(name: string, rev: string, holds: string): Statement {
  return {
    name,
    text: `
      select ${canvasColumns.join(', ')}, ${rev} as rev,
        (select coalesce(json_agg(json_build_array(element_id, kind, parent_id, index)), '[]')
         from canvas_elements where ${isOfCanvas} and ${holds}) as elements,
        case when $5::boolean then
          (select coalesce(json_agg(json_build_array(
             element_id, token_path, value, from_rev, actor,
             to_char(at at time zone 'UTC', ${RFC3339}), contract_version)), '[]')
           from canvas_values where ${isOfCanvas} and ${holds})
        else '[]' end as values
      from canvases c where ${canvasIsSeen}`,
  };
}

const present = stateStatement('canvas_present', 'c.head_rev', 'until_rev is null');
const PAST_REV = 'least($6::bigint, c.head_rev)';
const past = stateStatement(
  'canvas_past',
  PAST_REV,
  `from_rev <= ${PAST_REV} and (until_rev is null or until_rev > ${PAST_REV})`,
);

type ElementTuple = [string, ElementRow['kind'], string | null, number];
type ValueTuple = [string, string, JsonValue, number, ValueRow['actor'], string, string];
type StateRow = CanvasRow & { rev: number; elements: ElementTuple[]; values: ValueTuple[] };

/** A canvas as it stood at a revision, or stands now; see CanvasRepository.readCanvas. */
export async function readCanvas(
  database: ScopedDatabase,
  scope: Scope,
  canvas_id: string,
  options: { rev?: number; values?: boolean },
): Promise<CanvasState | null> {
  const asked = [...seenValues(scope, canvas_id), options.values ?? true];
  const [row] =
    options.rev === undefined
      ? await database.rows<StateRow>(present, asked)
      : await database.rows<StateRow>(past, [...asked, options.rev]);
  if (row === undefined) return null;
  const { rev, elements, values, ...canvas } = row;
  return { canvas, rev, elements: elements.map(elementOf), values: values.map(valueOf) };
}

function elementOf([element_id, kind, parent_id, index]: ElementTuple): ElementRow {
  return { element_id, kind, parent_id, index };
}

function valueOf([element, token_path, value, rev, actor, at, version]: ValueTuple): ValueRow {
  const element_id = element === ROOT ? null : element;
  return { element_id, token_path, value, rev, actor, at, contract_version: version };
}
