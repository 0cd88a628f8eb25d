import type { Scope } from '@northstar/contracts';
import type { CanvasSnapshot, LayerSnapshot } from '../../ports/document-rows.js';
import { canvasNotFound, revUnknown } from '../canvas-errors.js';
import type { VaultParts } from '../vault-parts.js';

/** Which revision is wanted, and how much of it; see CanvasRepository.readCanvas. */
export interface StateQuery {
  rev?: number | undefined;
  around?: string | null;
}

/** A canvas at a revision. Throws `canvas.not_found`, `canvas.rev_unknown`. */
export async function readState(
  { repository }: VaultParts,
  scope: Scope,
  canvas_id: string,
  { rev, around }: StateQuery = {},
): Promise<CanvasSnapshot> {
  const at = rev === undefined ? {} : { rev };
  const part = around === undefined ? at : { ...at, around };
  const found = await repository.readCanvas(scope, canvas_id, part);
  // Who asks for an element that is not there is told of those that are.
  const isThere =
    typeof around !== 'string' || found?.elements.some(({ element_id }) => element_id === around);
  const state = isThere ? found : await repository.readCanvas(scope, canvas_id, at);
  if (state === null) throw canvasNotFound(canvas_id);
  if (rev !== undefined && rev > state.canvas.head_rev) {
    throw revUnknown(rev, state.canvas.head_rev);
  }
  return state;
}

/** A canvas with the layers that hold for it, the weakest first. */
export interface LayeredState {
  state: CanvasSnapshot;
  layers: LayerSnapshot[];
}

/**
 * A canvas at a revision with its layers: as they stand now, or, where a revision is named, as
 * they stood at that revision's moment, so that the answer never changes. Throws as `readState`.
 */
export async function readLayered(
  parts: VaultParts,
  scope: Scope,
  canvas_id: string,
  query: StateQuery = {},
): Promise<LayeredState> {
  const { rev } = query;
  const state = await readState(parts, scope, canvas_id, query);
  // A surface's canvas looks alike to all, whether their scope names its surface or none.
  const surface_id = state.canvas.surface_id ?? scope.surface_id;
  const of = surface_id === undefined ? scope : { ...scope, surface_id };
  // The canvas first: a value promoted in between is then seen twice, which is better than never.
  const layers = await parts.repository.readLayers(
    of,
    rev === undefined ? {} : { at: state.rev_at },
  );
  return { state, layers };
}
