import type { Scope, Snapshot } from '@northstar/contracts';
import { ElementTree } from '../../elements/element-tree.js';
import type { ValueRow } from '../../ports/document-rows.js';
import { readState } from './read-state.js';
import { placedOn, storedValues } from './stored-values.js';
import type { VaultParts } from '../vault-parts.js';

export async function readSnapshot(
  parts: VaultParts,
  scope: Scope,
  canvas_id: string,
  rev: number | undefined,
): Promise<Snapshot> {
  const state = await readState(parts, scope, canvas_id, { rev });
  const { kind, head_rev, head_event_id, schema_ref } = state.canvas;
  const elements = new ElementTree(state.elements).inReadingOrder();
  const places = new Map(elements.map(({ element_id }, place) => [element_id, place]));
  const place = ({ element_id }: ValueRow) =>
    element_id === null ? -1 : (places.get(element_id) ?? -1);
  // The root's first, then in the elements' order: equal canvases give equal snapshots.
  const rows = [...state.values].sort(
    (a, b) => place(a) - place(b) || (a.token_path < b.token_path ? -1 : 1),
  );
  return {
    canvas_id,
    kind,
    rev: state.rev,
    head_rev,
    head_event_id,
    elements,
    values: storedValues(parts.catalogue, rows, placedOn(state)),
    schema_ref,
  };
}
