import type { ActorRef, RevertClash } from '@northstar/contracts';
import type { LogRow } from '../../ports/document-rows.js';
import { byElementAndPath } from '../../ports/token-address.js';
import { revertInvalid } from '../canvas-errors.js';
import type { Plan, PlanningContext } from '../commands/plan.js';
import { readDocument } from '../read-document.js';
import { elementHistories, valueHistories } from './history.js';
import { planRestore, type RestoredValue } from './plan-restore.js';
import { undoneElements } from './undone-elements.js';

const PAGE_SIZE = 500;

/**
 * Plans to undo the work of one actor after `since_rev`, and of nobody else.
 *
 * Values: where the actor made the last change, the value that others set last is restored, or the
 * value at `since_rev`. Where others made a later change, theirs stays and is listed as a clash.
 *
 * Elements that the actor added are removed, unless others set values on them or added children.
 * Elements that the actor removed are restored with their values, and moved elements return to
 * their former parent if it still exists. What cannot be undone stays and is listed as a clash
 * without a path. Throws `revert.invalid` when the log no longer has all commits since.
 */
export async function planUndo(
  context: PlanningContext,
  actor: ActorRef,
  since_rev: number,
): Promise<Plan> {
  const { horizon_rev } = context.document;
  if (since_rev < horizon_rev) {
    throw revertInvalid({
      path: 'command.args.since_rev',
      reason: `the log no longer has the commands up to revision ${horizon_rev}`,
      expected: `a revision of at least ${horizon_rev}, or to_rev, which may be any revision`,
      got: since_rev,
      nearest: horizon_rev,
    });
  }
  const [rows, start] = await Promise.all([
    readRowsSince(context, since_rev),
    readDocument(context.parts, context.scope, context.ref, { rev: since_rev }),
  ]);
  const values = new Map<string, RestoredValue>(context.values);
  const clashes: RevertClash[] = [];
  for (const [key, { address, history }] of valueHistories(start.values, rows, actor)) {
    const { clash, current, isLastByActor, withoutActor } = history;
    if (clash) clashes.push({ ...address, kept: current?.value ?? null, ...clash });
    if (!isLastByActor) continue;
    if (withoutActor === undefined) values.delete(key);
    else values.set(key, { ...address, ...withoutActor });
  }
  const histories = elementHistories(start.elements, rows, actor);
  const undone = undoneElements(context, histories, values);
  const existing = new Set<string | null>([null, ...undone.elements.map((row) => row.element_id)]);
  for (const [key, { element_id }] of values) {
    if (!existing.has(element_id)) values.delete(key);
  }
  return {
    ...planRestore(context, { elements: undone.elements, values }),
    clashes: [...undone.clashes, ...clashes.sort(byAddress)],
  };
}

function byAddress(a: RevertClash, b: RevertClash): number {
  const addressOf = ({ element_id, token_path }: RevertClash) => ({
    element_id,
    token_path: token_path ?? '',
  });
  return byElementAndPath(addressOf(a), addressOf(b));
}

async function readRowsSince(
  { parts, scope, ref, document: { head_rev } }: PlanningContext,
  since_rev: number,
): Promise<LogRow[]> {
  const rows: LogRow[] = [];
  for (let after_rev = since_rev; after_rev < head_rev;) {
    const page = await parts.repository.readLog(scope, ref, { after_rev, limit: PAGE_SIZE });
    rows.push(...page.filter(({ rev }) => rev <= head_rev));
    if (page.length < PAGE_SIZE) break;
    after_rev = page.at(-1)?.rev ?? head_rev;
  }
  return rows;
}
