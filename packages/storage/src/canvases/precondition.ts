import type { Scope } from '@northstar/contracts';
import type { DocumentRef, OwnerPrecondition, TokenOwner } from '@northstar/tokens';
import type { Queries } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';
import { isVisibleDocument, visibleKeyOf } from './document-columns.js';

/**
 * The kinds of a canvas, the row of `documents`, and of the element that the parameter names, as
 * one text. Null when the element does not exist, and for a layer.
 */
export function ownerText(element: string): string {
  return `(documents.canvas_kind || ' ' || case when ${element}::text is null then '' else (
        select e.kind from document_elements e
        where e.tenant_id = $1 and e.project_id = $2 and e.document_kind = $3 and e.document_id = $4
          and e.element_id = ${element} and e.until_rev is null) end)`;
}

/** The values of two parameters: the element_id, and the allowed ownerTexts. */
export function preconditionValues(
  precondition: OwnerPrecondition | undefined,
): [string | null, string[] | null] {
  if (precondition === undefined) return [null, null];
  return [precondition.element_id, precondition.allowed.map(textOf)];
}

const owner: Statement = {
  name: 'document_owner',
  text: `select ${ownerText('$6')} as owner from documents where ${isVisibleDocument}`,
};

/** Whether the canvas and the element are of one of the allowed kinds. */
export async function isAllowed(
  queries: Queries,
  scope: Scope,
  document: DocumentRef,
  precondition: OwnerPrecondition,
): Promise<boolean> {
  const values = [...visibleKeyOf(scope, document), precondition.element_id];
  const [row] = await queries.rows<{ owner: string | null }>(owner, values);
  return precondition.allowed.some((allowed) => textOf(allowed) === row?.owner);
}

function textOf({ canvas, element }: TokenOwner): string {
  return `${canvas} ${element ?? ''}`;
}
