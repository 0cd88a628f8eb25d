import type { Catalogue } from '../catalogue/catalogue.js';
import type {
  CanvasSnapshot,
  ElementRow,
  ValueRow,
  LayerSnapshot,
} from '../ports/document-rows.js';
import { byElementAndPath } from '../ports/token-address.js';
import { layerFault } from '../catalogue/layer-placement.js';
import { standsOn, type Stands } from './standing.js';

/**
 * The values that hold for an element, or for the canvas root where it is null, whatever their
 * token, and of which no token of this contract tells: their path is unknown, or may not stand
 * where they do. Those of the layers below, and those of the canvas root and its own; what elements
 * around it hold may or may not have been inherited, and is told of with them.
 */
export function unlistedValues(
  catalogue: Catalogue,
  state: CanvasSnapshot,
  layers: readonly LayerSnapshot[],
  element: ElementRow | null,
): { below: ValueRow[]; own: ValueRow[] } {
  const { kind } = state.canvas;
  const [onRoot, onElement] = [standsOn(kind, null), standsOn(kind, element?.kind ?? null)];
  const isListed = ({ token_path }: ValueRow, stands: Stands): boolean => {
    const entry = catalogue.find(token_path);
    return entry?.path === token_path && stands(entry.definition);
  };
  const below = layers
    .flatMap(({ values }) => values)
    .filter((row) => !isListed(row, (definition) => layerFault(definition) === null));
  const own = state.values.filter((row) => {
    if (row.element_id === null) return !isListed(row, onRoot);
    return row.element_id === element?.element_id && !isListed(row, onElement);
  });
  return { below: below.sort(byElementAndPath), own: own.sort(byElementAndPath) };
}
