import type { Command, RevisionResult } from '@northstar/contracts';
import { layerName } from '../../ports/document-ref.js';
import { plannedChanges } from '../commit/changes.js';
import type { Ground, Plan } from '../commands/plan.js';
import { toldOf } from '../commit/stored-result.js';
import { plannedElements } from '../commit/result-elements.js';
import { touchedBy } from './touched-by.js';

/** What a command would change, and whom that would reach. */
export async function dryAnswer(
  ground: Ground,
  command: Command,
  plan: Plan,
): Promise<RevisionResult> {
  const changes = plannedChanges(command, plan, ground.values);
  return {
    status: 'dry_run',
    current_rev: ground.standing.head_rev,
    event_id: null,
    changes,
    ...toldOf(plan),
    ...plannedElements(plan.element_changes),
    touched: await touchedBy(ground, plan),
    ...(plan.layer && {
      layer: {
        layer: layerName(plan.layer.ref),
        current_rev: plan.layer.head_rev,
        changes: plan.layer.changes,
      },
    }),
  };
}
