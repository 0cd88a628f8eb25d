import { describe, expect, it } from '@jest/globals';
import { CanvasKind } from '@northstar/contracts';
import { elementKindsOf } from '../elements/element-kinds.js';
import { createCatalogue } from './create-catalogue.js';
import { levelProblem, ownersFor } from './token-levels.js';

describe('The owners of tokens', () => {
  const catalogue = createCatalogue();

  it('are exactly those on which the level of the token has no problem', () => {
    for (const entry of catalogue.closedEntries()) {
      for (const canvas of CanvasKind.options) {
        const onRoot = ownersFor([entry], true).some((owner) => owner.canvas === canvas);
        expect(onRoot).toBe(levelProblem(entry.definition, { canvas, element: null }) === null);
        for (const element of elementKindsOf(canvas)) {
          const isOwner = ownersFor([entry], false).some(
            (owner) => owner.canvas === canvas && owner.element === element,
          );
          expect(isOwner).toBe(levelProblem(entry.definition, { canvas, element }) === null);
        }
      }
    }
  });

  it('of several tokens are those on which all of them are allowed', () => {
    const entries = ['button.label', 'text.color'].map((path) => catalogue.find(path));
    const known = entries.filter((entry) => entry !== undefined);
    expect(ownersFor(known, false)).toEqual([{ canvas: 'page', element: 'button' }]);
    const media = catalogue.find('media.src');
    expect(ownersFor(media === undefined ? [] : [...known, media], false)).toEqual([]);
  });
});
