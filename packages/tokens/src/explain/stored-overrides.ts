import type { ResolvedToken } from '@northstar/contracts';
import type { CatalogueEntry } from '../catalogue/catalogue-entry.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import { isAllowedOn } from '../catalogue/token-levels.js';
import type { ElementRow, LayerSnapshot } from '../ports/document-rows.js';
import type { CanvasValues } from '../resolve/canvas-values.js';
import { explainToken } from './explain-token.js';

/**
 * The `responsive.*` tokens that are set for an element, or for the canvas root for null, sorted by
 * path: on the element, on an ancestor if they are inherited, on the root or in a layer.
 */
export function storedOverrides(
  catalogue: Catalogue,
  values: CanvasValues,
  layers: readonly LayerSnapshot[],
  element: ElementRow | null,
): ResolvedToken[] {
  const owner = { canvas: values.snapshot.canvas.kind, element: element?.kind ?? null };
  return overrideEntries(catalogue, values, layers, element)
    .filter((entry) => isAllowedOn(entry.definition, owner))
    .map((entry) => explainToken(catalogue, values, entry, { element }).token)
    .filter(({ source }) => source.layer !== 'default');
}

function overrideEntries(
  catalogue: Catalogue,
  values: CanvasValues,
  layers: readonly LayerSnapshot[],
  element: ElementRow | null,
): CatalogueEntry[] {
  const elements = element === null ? [] : [element, ...values.ancestorsOf(element)];
  const owners = [null, ...elements.map(({ element_id }) => element_id)];
  const rows = [
    ...owners.flatMap((owner) => [...values.of(owner)]),
    ...layers.flatMap((layer) => layer.values),
  ];
  const paths = new Set(rows.map(({ token_path }) => token_path));
  return [...paths].sort().flatMap((path) => {
    const entry = catalogue.find(path);
    return entry?.definition.base_path === undefined ? [] : [entry];
  });
}
