import { EnginesError } from '@northstar/contracts';
import type { AddElementArgs, CanvasKind, ProblemItem } from '@northstar/contracts';
import { elementKindsOf } from '../elements/element-kinds.js';
import type { ElementTree } from '../elements/element-tree.js';
import type { ElementRow } from '../ports/canvas-rows.js';
import { nearestWords } from '../values/nearest-word.js';
import { elementNotFound } from './canvas-faults.js';

/**
 * The new element and those of its siblings that move aside for it. Throws `element.exists`,
 * `element.kind` or, for its parent, `element.not_found`.
 */
export function plannedElement(
  canvas: CanvasKind,
  tree: ElementTree,
  args: AddElementArgs,
): { element: ElementRow; moved: ElementRow[] } {
  const { element_id, kind, parent_id = null } = args;
  if (tree.find(element_id) !== undefined) {
    throw refusal('element.exists', `There is an element ${element_id} on the canvas`, {
      path: 'args.element_id',
      reason: 'an element of this canvas has this id',
      expected: 'an id that no element of the canvas has',
      got: element_id,
    });
  }
  const kinds = elementKindsOf(canvas);
  if (!kinds.includes(kind)) {
    const [nearest] = nearestWords(kind, kinds, 1);
    throw refusal('element.kind', `A ${kind} cannot stand on a ${canvas} canvas`, {
      path: 'args.kind',
      reason: `an element of the kind ${kind} cannot stand on a ${canvas} canvas`,
      expected: `one of ${kinds.join(', ')}`,
      got: kind,
      ...(nearest === undefined ? {} : { nearest }),
    });
  }
  if (parent_id !== null && tree.find(parent_id) === undefined) {
    throw elementNotFound(parent_id, 'args.parent_id');
  }
  const siblings = tree.childrenOf(parent_id);
  const index = Math.min(args.index ?? siblings.length, siblings.length);
  return {
    element: { element_id, kind, parent_id, index },
    moved: siblings.slice(index).map((row) => ({ ...row, index: row.index + 1 })),
  };
}

function refusal(
  code: 'element.exists' | 'element.kind',
  message: string,
  item: ProblemItem,
): EnginesError {
  return new EnginesError(code, message, {
    errors: [{ ...item, contract: 'TOKENS_CONTRACT_v1.md TOKENS §2.1' }],
  });
}
