import { CanvasKind } from '@northstar/contracts';
import type { TokenDefinition } from '@northstar/contracts';
import { elementKindsOf } from '../elements/element-kinds.js';
import type { TokenOwner } from '../ports/document-commit.js';
import type { CatalogueEntry } from './catalogue-entry.js';

/** Why the level of a token (TOKENS, enum TokenLevel) does not allow it on an owner; null when it does. */
export function levelProblem(
  definition: TokenDefinition,
  owner: TokenOwner,
): { reason: string; expected: string } | null {
  const { path, level, block } = definition;
  if (level === 'page') {
    const expected = 'the root of a page: leave element_id out';
    if (owner.canvas !== 'page')
      return { reason: `${path} cannot be set on graph canvases`, expected };
    return owner.element === null
      ? null
      : { reason: `${path} cannot be set on elements`, expected };
  }
  if (level === 'graph') {
    if (owner.canvas === 'graph') return null;
    return { reason: `${path} cannot be set on pages`, expected: 'a graph canvas' };
  }
  if (level === 'element') return null;
  const expected = `an element of the kind ${block}, or the root of a page`;
  if (!elementKindsOf(owner.canvas).some((kind) => kind === block)) {
    return { reason: `${path} cannot be set on ${owner.canvas} canvases`, expected };
  }
  if (owner.element === null || owner.element === block) return null;
  return { reason: `${path} cannot be set on an element of the kind ${owner.element}`, expected };
}

/** Tokens that identify one page, so that a layer cannot set them for all pages. */
const identity: ReadonlySet<string> = new Set(['page.id', 'page.name', 'page.slug']);

/**
 * Why a token is not allowed in a layer, which applies to many canvases; null when it is. A layer
 * may set the tokens of a page's root that do not identify the page.
 */
export function layerLevelProblem({
  path,
  level,
}: TokenDefinition): { reason: string; expected: string } | null {
  if (identity.has(path)) {
    return {
      reason: `${path} identifies one page, and a layer applies to all pages`,
      expected: 'set it on the root of the page itself',
    };
  }
  if (level !== 'graph') return null;
  return {
    reason: `${path} is of one graph, and a layer applies to all canvases`,
    expected: 'set it on the graph canvas itself',
  };
}

const kindsOn: Readonly<Record<CanvasKind, ReadonlySet<string | undefined>>> = {
  page: new Set(elementKindsOf('page')),
  graph: new Set(elementKindsOf('graph')),
};

/** Whether a token's level allows it on an owner. Called for every value, so it builds no messages. */
export function isAllowedOn(
  { level, block }: Pick<CatalogueEntry, 'level' | 'block'> | TokenDefinition,
  owner: TokenOwner,
): boolean {
  switch (level) {
    case 'element':
      return true;
    case 'page':
      return owner.canvas === 'page' && owner.element === null;
    case 'graph':
      return owner.canvas === 'graph';
    case 'block':
      // An existing element always has a kind that its canvas allows.
      if (owner.element !== null) return owner.element === block;
      return kindsOn[owner.canvas].has(block);
  }
}

const owners: readonly TokenOwner[] = CanvasKind.options.flatMap((canvas) => [
  { canvas, element: null },
  ...elementKindsOf(canvas).map((element) => ({ canvas, element })),
]);

/** The owners on which all of these tokens are allowed: canvas roots, or kinds of element. */
export function ownersFor(
  entries: readonly Pick<CatalogueEntry, 'level' | 'block'>[],
  onRoot: boolean,
): TokenOwner[] {
  return owners.filter(
    (owner) =>
      (owner.element === null) === onRoot && entries.every((entry) => isAllowedOn(entry, owner)),
  );
}
