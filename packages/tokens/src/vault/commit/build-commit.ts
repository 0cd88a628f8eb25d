import type { DocumentCommit } from '../../ports/document-commit.js';
import { changesOf, inAnswersOrder } from './changes.js';
import { canvasCommitted, layerCommitted } from './committed-events.js';
import type { Plan } from '../commands/plan.js';
import type { GivenCommand } from '../commands/prepared-command.js';
import { answerToKeep, toldOf } from './stored-result.js';
import { layerName, type DocumentRef } from '../../ports/document-ref.js';
import type { VaultParts } from '../vault-parts.js';

/** A planned command as a repository takes it. */
export function commitOf(
  { catalogue, clock, newId }: VaultParts,
  target: DocumentRef,
  { command, actor, idempotency, imported }: GivenCommand,
  plan: Plan,
): DocumentCommit {
  const { type, base_rev, args } = command;
  const about = { event_id: newId('evt'), actor, at: clock().toISOString(), type };
  const layerEvent = plan.layer && newId('evt');
  const answer = answerToKeep(toldOf(plan), plan, layerEvent);
  const told = { ...about, rev: base_rev + 1 };
  const unknown = () => undefined;
  const changes = inAnswersOrder(command, plan, [...changesOf(plan.values, unknown), ...plan.lost]);
  return {
    ...about,
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
      target.kind === 'canvas'
        ? canvasCommitted(target.id, plan, changes, told)
        : layerCommitted(layerName(target), changes, told),
    ...(plan.layer && layerEvent
      ? { accompanying: accompanyingOf(target, plan.layer, { ...about, event_id: layerEvent }) }
      : {}),
  };
}

function accompanyingOf(
  target: DocumentRef,
  { ref, base_rev, values, changes }: NonNullable<Plan['layer']>,
  about: Pick<DocumentCommit, 'event_id' | 'actor' | 'at' | 'type'>,
): NonNullable<DocumentCommit['accompanying']> {
  return {
    layer: ref,
    ...(base_rev === undefined ? {} : { base_rev }),
    event_id: about.event_id,
    type: about.type,
    args: { from: target.id, token_paths: values.map(({ token_path }) => token_path) },
    values,
    event: (rev) => layerCommitted(layerName(ref), changes, { ...about, rev }),
  };
}
