import type { RevisionResult } from '@northstar/contracts';
import type { LoggedElementChange, LoggedElementChanges } from '../../ports/document-rows.js';
import { limitElementChanges } from '../../ports/element-changes.js';

type ToldElements = Pick<RevisionResult, 'element_changes' | 'truncated'>;

/** What an answer tells of the elements that its command changes; nothing where it changes none. */
export function plannedElements(changes: readonly LoggedElementChange[]): ToldElements {
  return toldElements(limitElementChanges(changes));
}

/** The same of a commit in the log. */
export function toldElements({ element_changes, truncated }: LoggedElementChanges): ToldElements {
  return element_changes.length === 0 ? {} : { element_changes, truncated };
}
