import type { RedundantValues, Scope } from '@northstar/contracts';
import { redundantValues } from '../../explain/redundant-values.js';
import { CanvasValues } from '../../resolve/canvas-values.js';
import type { VaultParts } from '../vault-parts.js';
import { readCanvasWithLayers } from './read-canvas.js';

export async function readRedundant(
  parts: VaultParts,
  scope: Scope,
  canvas_id: string,
): Promise<RedundantValues> {
  const { snapshot, layers } = await readCanvasWithLayers(parts, scope, canvas_id);
  const items = redundantValues(parts.catalogue, new CanvasValues(snapshot, layers));
  return { canvas_id, rev: snapshot.rev, items, next_cursor: null };
}
