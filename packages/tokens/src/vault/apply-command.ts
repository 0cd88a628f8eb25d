import { EnginesError } from '@northstar/contracts';
import type { Command, JsonValue, RevisionResult, Scope } from '@northstar/contracts';
import type { CanvasCommit, CommitOutcome, ValueWrite } from '../ports/canvas-commit.js';
import { canvasConflict } from './canvas-conflict.js';
import { canvasNotFound } from './canvas-faults.js';
import { committedEvent } from './committed-event.js';
import { fingerprintOf } from './fingerprint.js';
import { planCommand, type Plan } from './plan-command.js';
import type { Asker } from './token-vault.js';
import type { VaultParts } from './vault-parts.js';

export async function applyCommand(
  parts: VaultParts,
  scope: Scope,
  canvas_id: string,
  command: Command,
  asker: Asker,
): Promise<RevisionResult> {
  const { repository, catalogue, logger } = parts;
  const state = await repository.readCanvas(scope, canvas_id, { values: false });
  if (state === null) throw canvasNotFound(canvas_id);
  const plan = planCommand(catalogue, state, command);
  const { base_rev } = command;
  const { head_rev } = state.canvas;
  // No commit was ever made for a revision that is yet to come, so no key can know it either.
  if (base_rev > head_rev)
    throw await canvasConflict(parts, scope, canvas_id, { base_rev, head_rev });

  const commit = commitOf(parts, canvas_id, command, asker, plan);
  const outcome = await repository.commit(scope, canvas_id, commit);
  switch (outcome.status) {
    case 'committed':
      logger.debug({ canvas_id, rev: outcome.rev, type: command.type }, 'canvas committed');
      return revisionResult(outcome.rev, commit.event_id, plan, outcome.before);
    case 'conflict':
      logger.debug({ canvas_id, base_rev, head_rev: outcome.head_rev }, 'canvas conflict');
      throw await canvasConflict(parts, scope, canvas_id, { base_rev, head_rev: outcome.head_rev });
    case 'replayed':
      return firstResult(parts, scope, canvas_id, { command, commit, plan, outcome });
    case 'missing':
      throw canvasNotFound(canvas_id);
  }
}

function commitOf(
  { catalogue, clock, ids }: VaultParts,
  canvas_id: string,
  command: Command,
  asker: Asker,
  plan: Plan,
): CanvasCommit {
  const { type, base_rev, args, idempotency_key = asker.idempotency_key, ...rest } = command;
  const about = {
    event_id: ids('evt'),
    actor: command.actor ?? asker.actor ?? null,
    at: clock().toISOString(),
  };
  const fingerprint = fingerprintOf({ type, base_rev, args, ...rest });
  return {
    ...about,
    base_rev,
    contract_version: catalogue.version,
    type,
    args,
    elements: plan.elements,
    values: plan.values,
    ...(idempotency_key === undefined
      ? {}
      : { idempotency: { key: idempotency_key, fingerprint } }),
    event: committedEvent(canvas_id, command, plan, about),
  };
}

/**
 * The answer that the first use of an idempotency key was given. The commands are the same, or
 * their fingerprints were not; so what was written is known, and what was there before can be read.
 */
async function firstResult(
  { repository }: VaultParts,
  scope: Scope,
  canvas_id: string,
  first: {
    command: Command;
    commit: CanvasCommit;
    plan: Plan;
    outcome: Extract<CommitOutcome, { status: 'replayed' }>;
  },
): Promise<RevisionResult> {
  const { command, commit, plan, outcome } = first;
  const { key, fingerprint } = commit.idempotency ?? {};
  if (outcome.fingerprint !== fingerprint) {
    throw new EnginesError('idempotency.mismatch', `The key ${key} was used for another command`, {
      errors: [
        {
          path: 'idempotency_key',
          reason: 'this key was used before, for another command',
          expected: 'a new key for each command, and the same key only to send the same again',
        },
      ],
    });
  }
  const { rev, event_id } = outcome.logged;
  const [before, after] = await Promise.all([
    repository.readCanvas(scope, canvas_id, { rev: rev - 1 }),
    repository.readCanvas(scope, canvas_id, { rev, values: false }),
  ]);
  if (before === null || after === null) throw canvasNotFound(canvas_id);
  const valueBefore = ({ element_id, token_path }: ValueWrite): JsonValue | undefined =>
    before.values.find((row) => row.element_id === element_id && row.token_path === token_path)
      ?.value;
  const added =
    command.type === 'add_element'
      ? after.elements.find(({ element_id }) => element_id === command.args.element_id)
      : undefined;
  const done = { ...plan, ...(added === undefined ? {} : { element: added }) };
  return revisionResult(rev, event_id, done, plan.values.map(valueBefore));
}

function revisionResult(
  current_rev: number,
  event_id: string,
  { values, element }: Plan,
  before: readonly (JsonValue | undefined)[],
): RevisionResult {
  return {
    status: 'applied',
    current_rev,
    event_id,
    changes: values.map(({ element_id, token_path, value }, index) => ({
      element_id,
      token_path,
      before: before[index] ?? null,
      after: value,
    })),
    ...(element === undefined ? {} : { element }),
  };
}
