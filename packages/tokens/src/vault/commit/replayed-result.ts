import { EnginesError } from '@northstar/contracts';
import type { LayerRevision, RevisionResult, Scope } from '@northstar/contracts';
import type { CommitOutcome } from '../../ports/document-commit.js';
import { layerName } from '../../ports/document-ref.js';
import type { Plan } from '../commands/plan.js';
import type { PreparedCommand } from '../commands/prepared-command.js';
import type { VaultParts } from '../vault-parts.js';
import { inResultOrder, loggedElementChanges } from './changes.js';
import { readStoredResult, type StoredResult } from './stored-result.js';

/**
 * The result of the first command with an idempotency key, from the log. Throws
 * `idempotency.mismatch` when that was another command.
 */
export async function replayedResult(
  parts: VaultParts,
  scope: Scope,
  repeated: {
    prepared: PreparedCommand;
    plan: Plan;
    outcome: Extract<CommitOutcome, { status: 'replayed' }>;
  },
): Promise<RevisionResult> {
  const { prepared, plan, outcome } = repeated;
  if (outcome.fingerprint !== prepared.idempotency?.fingerprint) throw mismatch(prepared);
  const { logged } = outcome;
  const stored = readStoredResult(logged);
  const layer = stored.layer && (await layerRevision(parts, scope, stored.layer));
  return {
    status: 'applied',
    current_rev: logged.rev,
    event_id: logged.event_id,
    changes: inResultOrder(prepared.command, plan, logged.changes),
    ...stored.extras,
    ...loggedElementChanges(logged),
    ...(layer && { layer }),
  };
}

async function layerRevision(
  { repository }: VaultParts,
  scope: Scope,
  { ref, event_id }: NonNullable<StoredResult['layer']>,
): Promise<LayerRevision | undefined> {
  const found = await repository.findCommit(scope, ref, { event_id });
  if (found === null) return undefined;
  const { rev, changes } = found.logged;
  return { layer: layerName(ref), current_rev: rev, changes };
}

function mismatch({ command, idempotency }: PreparedCommand): EnginesError {
  const key = idempotency?.key ?? '';
  const owner = command.idempotency_key === undefined ? 'context' : 'command';
  return new EnginesError('idempotency.mismatch', `The key ${key} was used for another command`, {
    errors: [
      {
        path: `${owner}.idempotency_key`,
        reason: 'this key was used for another command',
        expected: 'a new key for each command; the same key only to repeat the same command',
      },
    ],
  });
}
