import type { RemoveElementArgs } from '@northstar/contracts';
import { elementNotFound } from '../../elements/element-not-found.js';
import { renumbered } from '../../elements/renumbered.js';
import type { LoggedChange } from '../../ports/document-rows.js';
import type { LoadedDocument } from '../read-document.js';
import { emptyPlan, type Plan, type PlanningContext } from './plan.js';

/** Plans the removal of an element with its descendants. Throws `element.not_found`. */
export function planRemoval({ tree, document }: PlanningContext, args: RemoveElementArgs): Plan {
  const element = tree.find(args.element_id);
  if (element === undefined) {
    throw elementNotFound(args.element_id, 'command.args.element_id', tree.ids());
  }
  const removed_elements = tree.subtreeOf(element).map(({ element_id }) => element_id);
  const siblings = tree.childrenOf(element.parent_id).filter((row) => row !== element);
  const removed_values = valuesRemovedWith(document, removed_elements);
  return { ...emptyPlan, elements: renumbered(siblings), removed_elements, removed_values };
}

/** The values that are unset with removed elements. */
export function valuesRemovedWith(
  { values }: LoadedDocument,
  removed_elements: readonly string[],
): LoggedChange[] {
  const removed = new Set<string | null>(removed_elements);
  return values
    .filter(({ element_id }) => removed.has(element_id))
    .map(({ element_id, token_path, value }) => ({
      element_id,
      token_path,
      before: value,
      after: null,
    }));
}
