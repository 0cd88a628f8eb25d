import type { Command, RevisionResult } from '@northstar/contracts';
import { layerName } from '../../ports/document-ref.js';
import { addressKey } from '../../ports/token-address.js';
import type { Plan, PlanningContext } from '../commands/plan.js';
import { changesOf, inResultOrder, plannedElementChanges } from '../commit/changes.js';
import { resultExtras } from '../commit/stored-result.js';
import { touchedBy } from './touched-by.js';

/** The result of a dry run: the changes that the command would make, and what they would affect. */
export async function dryRunResult(
  context: PlanningContext,
  command: Command,
  plan: Plan,
): Promise<RevisionResult> {
  const changes = changesOf(plan.values, (write) => context.values.get(addressKey(write))?.value);
  return {
    status: 'dry_run',
    current_rev: context.document.head_rev,
    event_id: null,
    changes: inResultOrder(command, plan, [...changes, ...plan.removed_values]),
    ...resultExtras(plan),
    ...plannedElementChanges(plan.element_changes),
    touched: await touchedBy(context, plan, changes),
    ...(plan.layer && {
      layer: {
        layer: layerName(plan.layer.ref),
        current_rev: plan.layer.head_rev,
        changes: plan.layer.changes,
      },
    }),
  };
}
