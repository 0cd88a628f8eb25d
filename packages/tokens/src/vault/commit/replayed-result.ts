import { EnginesError } from '@northstar/contracts';
import type { LayerRevision, RevisionResult, Scope } from '@northstar/contracts';
import type { CommitOutcome } from '../../ports/document-commit.js';
import { layerName } from '../../ports/document-ref.js';
import { inAnswersOrder } from './changes.js';
import type { Plan } from '../commands/plan.js';
import type { GivenCommand } from '../commands/prepared-command.js';
import { keptAnswer, type KeptAnswer } from './stored-result.js';
import { toldElements } from './result-elements.js';
import type { VaultParts } from '../vault-parts.js';

/**
 * The answer that the first use of an idempotency key was given, from what was kept with its log
 * row. Throws `idempotency.mismatch` when the key was used for another command.
 */
export async function firstAnswer(
  parts: VaultParts,
  scope: Scope,
  repeated: {
    given: GivenCommand;
    plan: Plan;
    outcome: Extract<CommitOutcome, { status: 'replayed' }>;
  },
): Promise<RevisionResult> {
  const { given, plan, outcome } = repeated;
  if (outcome.fingerprint !== given.idempotency?.fingerprint) throw mismatch(given);
  const { logged } = outcome;
  const { told, layer } = keptAnswer(logged);
  const changed = layer && (await layerRevision(parts, scope, layer));
  return {
    status: 'applied',
    current_rev: logged.rev,
    event_id: logged.event_id,
    changes: inAnswersOrder(given.command, plan, logged.changes),
    ...told,
    ...toldElements(logged),
    ...(changed && { layer: changed }),
  };
}

async function layerRevision(
  { repository }: VaultParts,
  scope: Scope,
  { ref, event_id }: NonNullable<KeptAnswer['layer']>,
): Promise<LayerRevision | undefined> {
  const found = await repository.findCommit(scope, ref, { event_id });
  if (found === null) return undefined;
  const { rev, changes } = found.logged;
  return { layer: layerName(ref), current_rev: rev, changes };
}

function mismatch({ command, idempotency }: GivenCommand): EnginesError {
  const key = idempotency?.key ?? '';
  const owner = command.idempotency_key === undefined ? 'context' : 'command';
  return new EnginesError('idempotency.mismatch', `The key ${key} was used for another command`, {
    errors: [
      {
        path: `${owner}.idempotency_key`,
        reason: 'this key was used before, for another command',
        expected: 'a new key for each command, and the same key only to send the same again',
      },
    ],
  });
}
