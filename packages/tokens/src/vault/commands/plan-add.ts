import { AddElementArgs, citeContract, EnginesError } from '@northstar/contracts';
import type { ProblemItem } from '@northstar/contracts';
import { elementKindsOf } from '../../elements/element-kinds.js';
import { renumbered } from '../../elements/renumbered.js';
import { nearestWords } from '@northstar/contracts/validation';
import { elementNotFound } from '../../elements/element-not-found.js';
import { emptyPlan, type Ground, type Plan } from './plan.js';

/**
 * The new element and those of its siblings that move aside for it. Throws `element.exists`,
 * `element.kind` or, for its parent, `element.not_found`.
 */
export function plannedAddition({ tree, standing }: Ground, args: AddElementArgs): Plan {
  const { element_id, kind, parent_id = null } = args;
  if (tree.find(element_id) !== undefined) {
    throw refusal('element.exists', `There is an element ${element_id} on the canvas`, {
      path: 'command.args.element_id',
      reason: 'an element of this canvas has this id',
      expected: 'an id that no element of the canvas has',
      got: element_id,
    });
  }
  const canvas = standing.kind ?? 'page';
  const kinds = elementKindsOf(canvas);
  if (!kinds.includes(kind)) {
    const [nearest] = nearestWords(kind, kinds, 1);
    throw refusal('element.kind', `A ${kind} cannot stand on a ${canvas} canvas`, {
      path: 'command.args.kind',
      reason: `an element of the kind ${kind} cannot stand on a ${canvas} canvas`,
      expected: `one of ${kinds.join(', ')}`,
      got: kind,
      ...(nearest === undefined ? {} : { nearest }),
    });
  }
  if (parent_id !== null && tree.find(parent_id) === undefined) {
    throw elementNotFound(parent_id, 'command.args.parent_id', tree.ids());
  }
  const siblings = tree.childrenOf(parent_id);
  const index = Math.min(args.index ?? siblings.length, siblings.length);
  const element = { element_id, kind, parent_id, index };
  const moved = renumbered(siblings.toSpliced(index, 0, element));
  return { ...emptyPlan, elements: [element, ...moved], placed: [element], element };
}

function refusal(
  code: 'element.exists' | 'element.kind',
  message: string,
  item: ProblemItem,
): EnginesError {
  return new EnginesError(code, message, {
    errors: [{ ...item, contract: citeContract(AddElementArgs) }],
  });
}
