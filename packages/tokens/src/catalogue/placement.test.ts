import { describe, expect, it } from '@jest/globals';
import { CanvasKind } from '@northstar/contracts';
import { elementKindsOf } from '../elements/element-kinds.js';
import { createCatalogue } from './create-catalogue.js';
import { levelProblem, placesFor } from './placement.js';

describe('The places for tokens', () => {
  const catalogue = createCatalogue();

  it('are exactly those at which the level of the token has no problem', () => {
    for (const entry of catalogue.closedEntries()) {
      for (const canvas of CanvasKind.options) {
        const onRoot = placesFor([entry], true).some((place) => place.canvas === canvas);
        expect(onRoot).toBe(levelProblem(entry.definition, { canvas, element: null }) === null);
        for (const element of elementKindsOf(canvas)) {
          const isPlace = placesFor([entry], false).some(
            (place) => place.canvas === canvas && place.element === element,
          );
          expect(isPlace).toBe(levelProblem(entry.definition, { canvas, element }) === null);
        }
      }
    }
  });

  it('of several tokens are the places at which all of them are allowed', () => {
    const entries = ['button.label', 'text.color'].map((path) => catalogue.find(path));
    const known = entries.filter((entry) => entry !== undefined);
    expect(placesFor(known, false)).toEqual([{ canvas: 'page', element: 'button' }]);
    const media = catalogue.find('media.src');
    expect(placesFor(media === undefined ? [] : [...known, media], false)).toEqual([]);
  });
});
