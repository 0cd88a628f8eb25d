import type { AccompanyingCommit, DocumentCommit } from '../../ports/document-commit.js';
import { layerName, type DocumentRef } from '../../ports/document-ref.js';
import type { LayerPlan, Plan } from '../commands/plan.js';
import type { PreparedCommand } from '../commands/prepared-command.js';
import type { VaultParts } from '../vault-parts.js';
import { changesOf, inResultOrder } from './changes.js';
import { canvasCommitted, layerCommitted } from './commit-events.js';
import { resultToStore } from './stored-result.js';

/** The commit that writes a plan. */
export function buildCommit(
  { catalogue, clock, newId }: VaultParts,
  ref: DocumentRef,
  { command, actor, idempotency, imported }: PreparedCommand,
  plan: Plan,
): DocumentCommit {
  const { type, base_rev, args } = command;
  const common = { event_id: newId('evt'), actor, at: clock().toISOString(), type };
  const layerEventId = plan.layer && newId('evt');
  const answer = resultToStore(plan, layerEventId);
  // The events have no previous values, so that they need not be read first.
  const withoutBefore = changesOf(plan.values, () => undefined);
  const changes = inResultOrder(command, plan, [...withoutBefore, ...plan.removed_values]);
  const event = { ...common, rev: base_rev + 1 };
  return {
    ...common,
    base_rev,
    contract_version: plan.contract_version ?? catalogue.version,
    args,
    ...(answer === undefined ? {} : { answer }),
    ...(imported === undefined ? {} : { imported }),
    elements: plan.elements,
    removed_elements: plan.removed_elements,
    values: plan.values,
    ...(idempotency && { idempotency }),
    event:
      ref.kind === 'canvas'
        ? canvasCommitted(ref.id, plan, changes, event)
        : layerCommitted(layerName(ref), changes, event),
    ...(plan.layer && layerEventId
      ? { accompanying: layerCommit(ref.id, plan.layer, { ...common, event_id: layerEventId }) }
      : {}),
  };
}

function layerCommit(
  from: string,
  { ref, base_rev, values, changes }: LayerPlan,
  common: Pick<DocumentCommit, 'event_id' | 'actor' | 'at' | 'type'>,
): AccompanyingCommit {
  return {
    layer: ref,
    ...(base_rev === undefined ? {} : { base_rev }),
    event_id: common.event_id,
    type: common.type,
    args: { from, token_paths: values.map(({ token_path }) => token_path) },
    values,
    event: (rev) => layerCommitted(layerName(ref), changes, { ...common, rev }),
  };
}
