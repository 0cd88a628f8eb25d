import type { Scope, Snapshot } from '@northstar/contracts';
import { ElementTree } from '../../elements/element-tree.js';
import type { ValueRow } from '../../ports/document-rows.js';
import type { VaultParts } from '../vault-parts.js';
import { readCanvas } from './read-canvas.js';
import { levelValidators, storedValues } from './stored-values.js';

export async function readSnapshot(
  parts: VaultParts,
  scope: Scope,
  canvas_id: string,
  rev: number | undefined,
): Promise<Snapshot> {
  const snapshot = await readCanvas(parts, scope, canvas_id, { rev });
  const { kind, head_rev, head_event_id, schema_ref } = snapshot.canvas;
  const elements = new ElementTree(snapshot.elements).inReadingOrder();
  const indexes = new Map(elements.map(({ element_id }, index) => [element_id, index]));
  const indexOf = ({ element_id }: ValueRow) =>
    element_id === null ? -1 : (indexes.get(element_id) ?? -1);
  // The root first, then the elements in reading order: equal canvases have equal snapshots.
  const rows = [...snapshot.values].sort(
    (a, b) => indexOf(a) - indexOf(b) || (a.token_path < b.token_path ? -1 : 1),
  );
  return {
    canvas_id,
    kind,
    rev: snapshot.rev,
    head_rev,
    head_event_id,
    elements,
    values: storedValues(parts.catalogue, rows, levelValidators(snapshot)),
    schema_ref,
  };
}
