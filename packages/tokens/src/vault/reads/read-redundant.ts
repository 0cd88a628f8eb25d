import type { RedundantValues, Scope } from '@northstar/contracts';
import { redundantValues } from '../../explain/redundant-values.js';
import { CanvasValues } from '../../resolve/canvas-values.js';
import { readLayered } from './read-state.js';
import type { VaultParts } from '../vault-parts.js';

export async function readRedundant(
  parts: VaultParts,
  scope: Scope,
  canvas_id: string,
): Promise<RedundantValues> {
  const { state, layers } = await readLayered(parts, scope, canvas_id);
  const items = redundantValues(parts.catalogue, new CanvasValues(state, layers));
  return { canvas_id, rev: state.rev, items, next_cursor: null };
}
