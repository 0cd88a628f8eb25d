import type { Command, JsonValue, TokenChange } from '@northstar/contracts';
import type { ValueWrite } from '../../ports/document-commit.js';
import type { LoggedChange, ValueRow } from '../../ports/document-rows.js';
import { byElementAndPath, addressKey } from '../../ports/token-address.js';
import type { Plan } from '../commands/plan.js';

/** What values become, each beside what it was. */
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

/** All that a command changes, known from what stands. */
export function plannedChanges(
  command: Command,
  plan: Plan,
  held: ReadonlyMap<string, ValueRow>,
): TokenChange[] {
  const changes = changesOf(plan.values, (write) => held.get(addressKey(write))?.value);
  return inAnswersOrder(command, plan, [...changes, ...plan.lost]);
}

/** As the command names them where it does; else as the log has them. */
export function inAnswersOrder(
  { type }: Command,
  plan: Plan,
  changes: readonly LoggedChange[],
): TokenChange[] {
  if (type !== 'set_tokens') return [...changes].sort(byElementAndPath);
  const places = new Map(plan.values.map((write, index) => [addressKey(write), index]));
  const place = (change: LoggedChange) => places.get(addressKey(change)) ?? 0;
  return [...changes].sort((a, b) => place(a) - place(b));
}
