import type { Scope } from '@northstar/contracts';
import type { CanvasState } from '../ports/canvas-rows.js';
import { canvasNotFound, revUnknown } from './canvas-faults.js';
import type { VaultParts } from './vault-parts.js';

/** A canvas at a revision. Throws `canvas.not_found`, `canvas.rev_unknown`. */
export async function readState(
  { repository }: VaultParts,
  scope: Scope,
  canvas_id: string,
  rev: number | undefined,
): Promise<CanvasState> {
  const state = await repository.readCanvas(scope, canvas_id, rev === undefined ? {} : { rev });
  if (state === null) throw canvasNotFound(canvas_id);
  if (rev !== undefined && rev > state.canvas.head_rev) {
    throw revUnknown(rev, state.canvas.head_rev);
  }
  return state;
}
