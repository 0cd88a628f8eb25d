import type { Scope } from '@northstar/contracts';
import { documentKey, isLayerInScope, type DocumentRef, type LayerRef } from '@northstar/tokens';
import type { Queries } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';
import { projectOf, storedId } from './document-owner.js';

/**
 * Waits for commits that are under way. Documents are locked before the counters of events, and
 * in one order, so that no two commits wait for each other.
 */
const lock: Statement = {
  name: 'canvas_lock',
  text: `
    select c.canvas_id, c.head_rev from canvases c
    join unnest($2::text[], $3::text[]) as asked (project_id, canvas_id)
      on c.project_id = asked.project_id and c.canvas_id = asked.canvas_id
    where c.tenant_id = $1 and ($4::text is null or c.surface_id is null or c.surface_id = $4)
    order by c.canvas_id for update of c`,
};

const make: Statement = {
  name: 'canvas_make_layer',
  text: `
    insert into canvases (
      tenant_id, project_id, canvas_id, surface_id, kind, head_rev, created_at, updated_at)
    values ($1, $2, $3, $4, 'page', 0, $5, $5)
    on conflict (tenant_id, project_id, canvas_id) do nothing
    returning canvas_id`,
};

/** What Postgres says in this place at higher isolation: begin anew, with what is there by now. */
class MadeMeanwhile extends Error {
  readonly code = '40001';
}

/**
 * Locks documents until the transaction ends and gives their head revisions; null for one that is
 * not there. A layer that was never written stands at revision 0 and has no row to be locked.
 */
export async function lockDocuments(
  queries: Queries,
  scope: Scope,
  documents: readonly DocumentRef[],
): Promise<{ heads: (number | null)[]; unwritten: LayerRef[] }> {
  const projects = documents.map((ref) => projectOf(scope, ref));
  const asked = [scope.tenant_id, projects, documents.map(storedId), scope.surface_id ?? null];
  const rows = await queries.rows<{ canvas_id: string; head_rev: number }>(lock, asked);
  const locked = new Map(rows.map(({ canvas_id, head_rev }) => [canvas_id, head_rev]));
  return {
    heads: documents.map((ref) => {
      const isNew = ref.kind !== 'canvas' && isLayerInScope(scope, ref);
      return locked.get(storedId(ref)) ?? (isNew ? 0 : null);
    }),
    unwritten: documents.flatMap((ref) =>
      ref.kind === 'canvas' || locked.has(storedId(ref)) ? [] : [ref],
    ),
  };
}

/**
 * Makes layers at revision 0. When another transaction is making one, that is waited for, and then
 * this one begins anew.
 */
export async function makeLayers(
  queries: Queries,
  scope: Scope,
  layers: readonly LayerRef[],
  at: string,
): Promise<void> {
  for (const layer of layers.toSorted((a, b) => (a.kind < b.kind ? -1 : 1))) {
    const surface_id = layer.kind === 'surface_layer' ? layer.id : null;
    const row = [scope.tenant_id, projectOf(scope, layer), storedId(layer), surface_id, at];
    const made = await queries.rows(make, row);
    if (made.length === 0) throw new MadeMeanwhile(`${documentKey(layer)} was created meanwhile`);
  }
}
