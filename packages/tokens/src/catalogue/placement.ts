import { CanvasKind } from '@northstar/contracts';
import type { TokenDefinition } from '@northstar/contracts';
import { elementKindsOf } from '../elements/element-kinds.js';
import type { TokenOwner } from '../ports/document-commit.js';
import type { CatalogueEntry } from './catalogue-entry.js';

/** Why the level of a token (TOKENS, enum TokenLevel) does not allow it at a place; null when it does. */
export function levelProblem(
  definition: TokenDefinition,
  place: TokenOwner,
): { reason: string; expected: string } | null {
  const { path, level, block } = definition;
  if (level === 'page') {
    const expected = 'the root of a page: leave element_id out';
    if (place.canvas !== 'page')
      return { reason: `${path} cannot be set on graph canvases`, expected };
    return place.element === null
      ? null
      : { reason: `${path} cannot be set on elements`, expected };
  }
  if (level === 'graph') {
    if (place.canvas === 'graph') return null;
    return { reason: `${path} cannot be set on pages`, expected: 'a graph canvas' };
  }
  if (level === 'element') return null;
  const expected = `an element of the kind ${block}, or the root of a page`;
  if (!elementKindsOf(place.canvas).some((kind) => kind === block)) {
    return { reason: `${path} cannot be set on ${place.canvas} canvases`, expected };
  }
  if (place.element === null || place.element === block) return null;
  return { reason: `${path} cannot be set on an element of the kind ${place.element}`, expected };
}

const kindsOn: Readonly<Record<CanvasKind, ReadonlySet<string | undefined>>> = {
  page: new Set(elementKindsOf('page')),
  graph: new Set(elementKindsOf('graph')),
};

/** Whether a token's level allows it at a place. Called for every value, so it builds no messages. */
export function isAllowedAt(
  { level, block }: Pick<CatalogueEntry, 'level' | 'block'> | TokenDefinition,
  place: TokenOwner,
): boolean {
  switch (level) {
    case 'element':
      return true;
    case 'page':
      return place.canvas === 'page' && place.element === null;
    case 'graph':
      return place.canvas === 'graph';
    case 'block':
      // An existing element always has a kind that its canvas allows.
      if (place.element !== null) return place.element === block;
      return kindsOn[place.canvas].has(block);
  }
}

const places: readonly TokenOwner[] = CanvasKind.options.flatMap((canvas) => [
  { canvas, element: null },
  ...elementKindsOf(canvas).map((element) => ({ canvas, element })),
]);

/** The roots, or the kinds of element, at which all of these tokens are allowed. */
export function placesFor(
  entries: readonly Pick<CatalogueEntry, 'level' | 'block'>[],
  onRoot: boolean,
): TokenOwner[] {
  return places.filter(
    (place) =>
      (place.element === null) === onRoot && entries.every((entry) => isAllowedAt(entry, place)),
  );
}
