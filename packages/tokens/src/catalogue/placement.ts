import { CanvasKind } from '@northstar/contracts';
import type { TokenDefinition } from '@northstar/contracts';
import { elementKindsOf } from '../elements/element-kinds.js';
import type { Place } from '../ports/place.js';
import type { CatalogueEntry } from './catalogue-entry.js';

/** Why a token may not be set at a place by its level (TOKENS, enum TokenLevel); null when it may. */
export function placementFault(
  definition: TokenDefinition,
  place: Place,
): { reason: string; expected: string } | null {
  const { path, level, block } = definition;
  if (level === 'page') {
    const expected = 'the root of a page: leave element_id out';
    if (place.canvas !== 'page')
      return { reason: `${path} is not set on graph canvases`, expected };
    return place.element === null ? null : { reason: `${path} is not set on elements`, expected };
  }
  if (level === 'graph') {
    if (place.canvas === 'graph') return null;
    return { reason: `${path} is not set on pages`, expected: 'a graph canvas' };
  }
  if (level === 'element') return null;
  const expected = `an element of the kind ${block}, or the root of a page`;
  if (!elementKindsOf(place.canvas).some((kind) => kind === block)) {
    return { reason: `${path} is not set on ${place.canvas} canvases`, expected };
  }
  if (place.element === null || place.element === block) return null;
  return { reason: `${path} is not set on an element of the kind ${place.element}`, expected };
}

const kindsOn: Readonly<Record<CanvasKind, ReadonlySet<string | undefined>>> = {
  page: new Set(elementKindsOf('page')),
  graph: new Set(elementKindsOf('graph')),
};

/** Whether there is no such fault; asked of every value, so it makes no words. */
export function mayStand(
  { level, block }: Pick<CatalogueEntry, 'level' | 'block'> | TokenDefinition,
  place: Place,
): boolean {
  switch (level) {
    case 'element':
      return true;
    case 'page':
      return place.canvas === 'page' && place.element === null;
    case 'graph':
      return place.canvas === 'graph';
    case 'block':
      // An element that is there is of a kind that may stand there.
      if (place.element !== null) return place.element === block;
      return kindsOn[place.canvas].has(block);
  }
}

const places: readonly Place[] = CanvasKind.options.flatMap((canvas) => [
  { canvas, element: null },
  ...elementKindsOf(canvas).map((element) => ({ canvas, element })),
]);

/** The places where all of these may stand: roots, or elements. */
export function placesFor(
  entries: readonly Pick<CatalogueEntry, 'level' | 'block'>[],
  onRoot: boolean,
): Place[] {
  return places.filter(
    (place) =>
      (place.element === null) === onRoot && entries.every((entry) => mayStand(entry, place)),
  );
}
