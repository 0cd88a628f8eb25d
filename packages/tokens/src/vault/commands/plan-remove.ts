import type { RemoveElementArgs } from '@northstar/contracts';
import { renumbered } from '../../elements/renumbered.js';
import type { LoggedChange } from '../../ports/document-rows.js';
import { elementNotFound } from '../../elements/element-not-found.js';
import type { Standing } from '../target.js';
import { emptyPlan, type Ground, type Plan } from './plan.js';

/** An element with all that lies in it, and their values, gone. Throws `element.not_found`. */
export function plannedRemoval({ tree, standing }: Ground, args: RemoveElementArgs): Plan {
  const element = tree.find(args.element_id);
  if (element === undefined) {
    throw elementNotFound(args.element_id, 'command.args.element_id', tree.ids());
  }
  const removed_elements = tree.subtreeOf(element).map(({ element_id }) => element_id);
  const left = tree.childrenOf(element.parent_id).filter((row) => row !== element);
  const lost = lostWith(standing, removed_elements);
  return { ...emptyPlan, elements: renumbered(left), removed_elements, lost };
}

/** The values that go with elements. */
export function lostWith({ values }: Standing, removed: readonly string[]): LoggedChange[] {
  const gone = new Set<string | null>(removed);
  return values
    .filter(({ element_id }) => gone.has(element_id))
    .map(({ element_id, token_path, value }) => ({
      element_id,
      token_path,
      before: value,
      after: null,
    }));
}
