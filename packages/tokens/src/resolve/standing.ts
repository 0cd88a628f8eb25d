import type { CanvasKind, ElementKind, TokenDefinition } from '@northstar/contracts';
import { isAllowedAt } from '../catalogue/placement.js';
import { layerFault } from '../catalogue/layer-placement.js';

/** Whether a token may be set at some place. */
export type Stands = (definition: TokenDefinition) => boolean;

/** On an element of a canvas, or on its root where it is null. */
export function standsOn(canvas: CanvasKind, element: ElementKind | null): Stands {
  const place = { canvas, element };
  return (definition) => isAllowedAt(definition, place);
}

/** In a layer, and on the root of this canvas, as if it were set there. */
export function standsBelow(canvas: CanvasKind): Stands {
  const onRoot = standsOn(canvas, null);
  return (definition) => layerFault(definition) === null && onRoot(definition);
}
