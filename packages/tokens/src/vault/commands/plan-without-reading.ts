import type { Command, TokenUpdate } from '@northstar/contracts';
import { placesFor } from '../../catalogue/placement.js';
import type { OwnerPrecondition } from '../../ports/document-commit.js';
import type { DocumentRef } from '../../ports/document-ref.js';
import type { VaultParts } from '../vault-parts.js';
import { emptyPlan, type Plan } from './plan.js';
import { admittedUpdates } from './checked-updates.js';

export interface PlanAtSight {
  plan: Plan;
  /** Of a canvas: what must stand where the values are set, which the commit looks at. */
  precondition?: OwnerPrecondition;
}

/**
 * Values that are set, planned without a look at what stands: that is one question less to the
 * database, and costs the same however large the canvas is. Undefined for all other commands, and
 * when anything is wrong: a look then shows what.
 */
export function plannedAtSight(
  { catalogue }: VaultParts,
  target: DocumentRef,
  command: Command,
): PlanAtSight | undefined {
  const updates = updatesOf(command);
  if (updates === undefined) return undefined;
  const { element_id, given } = updates;
  const isLayer = target.kind !== 'canvas';
  if (isLayer && element_id !== null) return undefined;
  const known = admittedUpdates(catalogue, given, isLayer ? 'layer' : null);
  if (known === undefined) return undefined;
  const values = known.map(({ entry, value }) => ({ element_id, token_path: entry.path, value }));
  const plan = { ...emptyPlan, values };
  if (isLayer) return { plan };
  const entries = known.map(({ entry }) => entry);
  return { plan, precondition: { element_id, allowed: placesFor(entries, element_id === null) } };
}

function updatesOf(
  command: Command,
): { element_id: string | null; given: readonly TokenUpdate[] } | undefined {
  if (command.dry_run) return undefined;
  switch (command.type) {
    case 'set_token':
      return { element_id: command.args.element_id ?? null, given: [command.args] };
    case 'set_tokens':
      return { element_id: command.args.element_id ?? null, given: command.args.updates };
    default:
      return undefined;
  }
}
