import { AddElementArgs, citeContract, EnginesError } from '@northstar/contracts';
import type { ProblemItem } from '@northstar/contracts';
import { nearestWords } from '@northstar/contracts/validation';
import { elementKindsOf } from '../../elements/element-kinds.js';
import { elementNotFound } from '../../elements/element-not-found.js';
import { renumbered } from '../../elements/renumbered.js';
import { emptyPlan, type Plan, type PlanningContext } from './plan.js';

/**
 * Plans a new element and the siblings whose index shifts. Throws `element.exists`, `element.kind`,
 * and `element.not_found` for the parent.
 */
export function planAddition({ tree, document }: PlanningContext, args: AddElementArgs): Plan {
  const { element_id, kind, parent_id = null } = args;
  if (tree.find(element_id) !== undefined) {
    throw additionError('element.exists', `The canvas has an element ${element_id} already`, {
      path: 'command.args.element_id',
      reason: 'an element of this canvas has this id',
      expected: 'an id that no element of the canvas has',
      got: element_id,
    });
  }
  const canvas = document.canvas?.kind ?? 'page';
  const kinds = elementKindsOf(canvas);
  if (!kinds.includes(kind)) {
    const [nearest] = nearestWords(kind, kinds, 1);
    const reason = `an element of the kind ${kind} is not allowed on a ${canvas} canvas`;
    throw additionError('element.kind', `Elements of the kind ${kind} are not allowed here`, {
      path: 'command.args.kind',
      reason,
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
  const shifted = renumbered(siblings.toSpliced(index, 0, element));
  return { ...emptyPlan, elements: [element, ...shifted], placed: [element], element };
}

function additionError(
  code: 'element.exists' | 'element.kind',
  message: string,
  problem: ProblemItem,
): EnginesError {
  return new EnginesError(code, message, {
    errors: [{ ...problem, contract: citeContract(AddElementArgs) }],
  });
}
