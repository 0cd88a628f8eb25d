import type { ResolvedToken } from '@northstar/contracts';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { CatalogueEntry } from '../catalogue/catalogue-entry.js';
import { isAllowedAt } from '../catalogue/placement.js';
import type { CanvasSnapshot, ElementRow, LayerSnapshot } from '../ports/document-rows.js';
import type { CanvasValues } from '../resolve/canvas-values.js';
import { explainToken } from './explain-token.js';

/**
 * The `responsive.*` tokens that somebody has set for an element, or for the canvas root where it
 * is null, by their paths: on it, around it where they are inherited, on the root or in a layer.
 */
export function heldOverrides(
  catalogue: Catalogue,
  values: CanvasValues,
  layers: readonly LayerSnapshot[],
  element: ElementRow | null,
): ResolvedToken[] {
  const place = { canvas: values.state.canvas.kind, element: element?.kind ?? null };
  return overridesAround(catalogue, values, layers, element)
    .filter((entry) => isAllowedAt(entry, place))
    .map((entry) => explainToken(catalogue, values, entry, { element }).token)
    .filter(({ source }) => source.layer !== 'default');
}

function overridesAround(
  catalogue: Catalogue,
  values: CanvasValues,
  layers: readonly LayerSnapshot[],
  element: ElementRow | null,
): CatalogueEntry[] {
  const around = element === null ? [] : [element, ...values.ancestorsOf(element)];
  const holders = [null, ...around.map(({ element_id }) => element_id)];
  const rows = [
    ...holders.flatMap((holder) => [...values.of(holder)]),
    ...layers.flatMap((layer) => layer.values),
  ];
  const paths = new Set(rows.map(({ token_path }) => token_path));
  return [...paths].sort().flatMap((path) => {
    const entry = catalogue.find(path);
    return entry?.definition.base_path === undefined ? [] : [entry];
  });
}
