import { describe, expect, it } from '@jest/globals';
import { CanvasKind } from '@northstar/contracts';
import { elementKindsOf } from '../elements/element-kinds.js';
import { createCatalogue } from './create-catalogue.js';
import { placementFault, placesFor } from './placement.js';

describe('the places for tokens', () => {
  const catalogue = createCatalogue();

  it('are all those at which the token has no fault, and no others', () => {
    for (const entry of catalogue.closedEntries()) {
      for (const canvas of CanvasKind.options) {
        const onRoot = placesFor([entry], true).some((place) => place.canvas === canvas);
        expect(onRoot).toBe(placementFault(entry.definition, { canvas, element: null }) === null);
        for (const element of elementKindsOf(canvas)) {
          const isPlace = placesFor([entry], false).some(
            (place) => place.canvas === canvas && place.element === element,
          );
          expect(isPlace).toBe(placementFault(entry.definition, { canvas, element }) === null);
        }
      }
    }
  });

  it('are for several tokens those that all of them may have', () => {
    const entries = ['button.label', 'text.color'].map((path) => catalogue.find(path));
    const known = entries.filter((entry) => entry !== undefined);
    expect(placesFor(known, false)).toEqual([{ canvas: 'page', element: 'button' }]);
    const media = catalogue.find('media.src');
    expect(placesFor(media === undefined ? [] : [...known, media], false)).toEqual([]);
  });
});
