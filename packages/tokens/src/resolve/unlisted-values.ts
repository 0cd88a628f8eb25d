import type { Catalogue } from '../catalogue/catalogue.js';
import { layerLevelProblem } from '../catalogue/token-levels.js';
import type {
  CanvasSnapshot,
  ElementRow,
  LayerSnapshot,
  ValueRow,
} from '../ports/document-rows.js';
import { byElementAndPath } from '../ports/token-address.js';
import { allowedOn, type IsAllowed } from './allowed.js';

/**
 * The values that no resolved token of an element, or of the canvas root for null, shows, because
 * their path is unknown or not allowed there: those of the layers (`below`), and those of the root
 * and the element (`own`). Values of ancestors are listed with the ancestors.
 */
export function unlistedValues(
  catalogue: Catalogue,
  { canvas, values }: CanvasSnapshot,
  layers: readonly LayerSnapshot[],
  element: ElementRow | null,
): { below: ValueRow[]; own: ValueRow[] } {
  const onRoot = allowedOn(canvas.kind, null);
  const onElement = allowedOn(canvas.kind, element?.kind ?? null);
  const isListed = ({ token_path }: ValueRow, isAllowed: IsAllowed): boolean => {
    const entry = catalogue.find(token_path);
    return entry?.path === token_path && isAllowed(entry.definition);
  };
  const below = layers
    .flatMap((layer) => layer.values)
    .filter((row) => !isListed(row, (definition) => layerLevelProblem(definition) === null));
  const own = values.filter((row) => {
    if (row.element_id === null) return !isListed(row, onRoot);
    return row.element_id === element?.element_id && !isListed(row, onElement);
  });
  return { below: below.sort(byElementAndPath), own: own.sort(byElementAndPath) };
}
