import type { CanvasKind, ElementKind, TokenDefinition } from '@northstar/contracts';
import { isAllowedOn, layerLevelProblem } from '../catalogue/token-levels.js';

/** Whether a token is allowed on one element, canvas root or layer. */
export type IsAllowed = (definition: TokenDefinition) => boolean;

/** On an element of a canvas, or on its root for null. */
export function allowedOn(canvas: CanvasKind, element: ElementKind | null): IsAllowed {
  const owner = { canvas, element };
  return (definition) => isAllowedOn(definition, owner);
}

/** In a layer that applies to the root of a canvas. */
export function allowedInLayer(canvas: CanvasKind): IsAllowed {
  const isAllowedOnRoot = allowedOn(canvas, null);
  return (definition) => layerLevelProblem(definition) === null && isAllowedOnRoot(definition);
}
