import type { JsonValue, Scope } from '@northstar/contracts';
import type { DocumentRef } from '@northstar/tokens';
import type { Queries } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';
import { canvasIsSeen, seenValues } from './canvas-columns.js';
import { projectOf, storedId } from './document-owner.js';

const keep: Statement = {
  name: 'canvas_import_keep',
  text: `
    insert into canvas_imports (tenant_id, project_id, canvas_id, rev, document)
    values ($1, $2, $3, $4, $5::json)`,
};

const newest: Statement = {
  name: 'canvas_import_newest',
  text: `
    select document from canvas_imports
    where tenant_id = $1 and project_id = $2 and canvas_id = $3 and rev <= $5
      and exists (select from canvases where ${canvasIsSeen})
    order by rev desc limit 1`,
};

/** Keeps the document that a revision's values came from; the canvas is locked, and has it by now. */
export async function keepImport(
  queries: Queries,
  scope: Scope,
  ref: DocumentRef,
  { rev, document }: { rev: number; document: JsonValue },
): Promise<void> {
  const owner = [scope.tenant_id, projectOf(scope, ref), storedId(ref)];
  await queries.rows(keep, [...owner, rev, JSON.stringify(document)]);
}

/** The document of the newest import up to a revision; see CanvasRepository.readImport. */
export async function readImport(
  queries: Queries,
  scope: Scope,
  ref: DocumentRef,
  rev: number,
): Promise<JsonValue | null> {
  const asked = [...seenValues(scope, ref), rev];
  const [row] = await queries.rows<{ document: JsonValue }>(newest, asked);
  return row?.document ?? null;
}
