import type { Command, JsonValue, RevisionResult, TokenChange } from '@northstar/contracts';
import type { ValueWrite } from '../../ports/document-commit.js';
import type {
  LoggedChange,
  LoggedElementChange,
  LoggedElementChanges,
} from '../../ports/document-rows.js';
import { limitElementChanges } from '../../ports/element-changes.js';
import { addressKey, byElementAndPath } from '../../ports/token-address.js';
import type { Plan } from '../commands/plan.js';

/** The changes that writes make to values. */
export function changesOf(
  values: readonly ValueWrite[],
  before: (value: ValueWrite, index: number) => JsonValue | undefined,
): LoggedChange[] {
  return values.map((write, index) => ({
    element_id: write.element_id,
    token_path: write.token_path,
    before: before(write, index) ?? null,
    after: write.value ?? null,
  }));
}

/** Changes in the order of the command's updates, or by element and path for other commands. */
export function inResultOrder(
  { type }: Command,
  plan: Plan,
  changes: readonly LoggedChange[],
): TokenChange[] {
  if (type !== 'set_tokens') return [...changes].sort(byElementAndPath);
  const indexes = new Map(plan.values.map((write, index) => [addressKey(write), index]));
  const indexOf = (change: LoggedChange) => indexes.get(addressKey(change)) ?? 0;
  return [...changes].sort((a, b) => indexOf(a) - indexOf(b));
}

type ElementChanges = Pick<RevisionResult, 'element_changes' | 'truncated'>;

/** The changes of elements that a result or an event has; nothing when there are none. */
export function plannedElementChanges(changes: readonly LoggedElementChange[]): ElementChanges {
  return loggedElementChanges(limitElementChanges(changes));
}

export function loggedElementChanges({
  element_changes,
  truncated,
}: LoggedElementChanges): ElementChanges {
  return element_changes.length === 0 ? {} : { element_changes, truncated };
}
