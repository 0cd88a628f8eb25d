import type { Scope } from '@northstar/contracts';
import type { DocumentRef, OwnerPrecondition, TokenOwner } from '@northstar/tokens';
import type { Queries } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';
import { canvasIsSeen, seenValues } from './canvas-columns.js';

/**
 * What stands where values are to be set, as a text: the kind of the canvas row in `canvases`, and
 * of the element that the parameter names. Null when there is no such element.
 */
export function placeText(canvases: string, element: string): string {
  return `(${canvases}.kind || ' ' || case when ${element}::text is null then '' else (
        select e.kind from canvas_elements e
        where e.tenant_id = $1 and e.project_id = $2 and e.canvas_id = $3
          and e.element_id = ${element} and e.until_rev is null) end)`;
}

/** The values of two parameters: the element, and the texts that `placeText` may be. */
export function placeValues(
  precondition: OwnerPrecondition | undefined,
): [string | null, string[] | null] {
  if (precondition === undefined) return [null, null];
  return [precondition.element_id, precondition.allowed.map(textOf)];
}

const look: Statement = {
  name: 'canvas_place',
  text: `select ${placeText('canvases', '$5')} as place from canvases where ${canvasIsSeen}`,
};

/** Whether what stands at a place is one of the things that may. */
export async function isPlaced(
  queries: Queries,
  scope: Scope,
  document: DocumentRef,
  precondition: OwnerPrecondition,
): Promise<boolean> {
  const [element, mayBe] = placeValues(precondition);
  const asked = [...seenValues(scope, document), element];
  const [row] = await queries.rows<{ place: string | null }>(look, asked);
  return row !== undefined && row.place !== null && (mayBe ?? []).includes(row.place);
}

function textOf({ canvas, element }: TokenOwner): string {
  return `${canvas} ${element ?? ''}`;
}
