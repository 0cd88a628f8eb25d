import { citeContract, ElementId, type EnginesError } from '@northstar/contracts';
import { nearestWords } from '@northstar/contracts/validation';
import { invalidCommand, type CommandProblem } from '../problems/command-problem.js';

/** Comparing an id with a hundred thousand others would take a second. */
const MAX_COMPARED = 5000;

/** The error of an id that no element has. `path` names the argument. */
export function elementNotFound(
  element_id: string,
  path: string,
  known: Iterable<string>,
): EnginesError {
  return invalidCommand([elementProblem(element_id, path, known)]);
}

export function elementProblem(
  element_id: string,
  path: string,
  known: Iterable<string>,
): CommandProblem {
  const nearest = nearestWords(element_id, firstOf(known), 3);
  return {
    code: 'element.not_found',
    path,
    reason: `no element of this canvas has the id ${element_id}`,
    expected: 'an element_id of the canvas, as its snapshot lists them',
    got: element_id,
    contract: citeContract(ElementId),
    ...(nearest.length > 0 ? { nearest } : {}),
  };
}

function* firstOf(ids: Iterable<string>): Iterable<string> {
  let count = 0;
  for (const id of ids) {
    if ((count += 1) > MAX_COMPARED) return;
    yield id;
  }
}
