import type { CallContext, CommandInput, RevisionResult, Scope } from '@northstar/contracts';
import type {
  DocumentCommit,
  CommitOutcome,
  OwnerPrecondition,
} from '../../ports/document-commit.js';
import { canvasNotFound, layerConflict } from '../canvas-errors.js';
import { changesOf, inAnswersOrder } from '../commit/changes.js';
import { commitOf } from '../commit/build-commit.js';
import { plannedAtSight } from './plan-without-reading.js';
import { needsValues, planCommand } from './plan-command.js';
import { groundOf, type Plan } from './plan.js';
import { conflictOf } from '../conflict/canvas-conflict.js';
import { dryAnswer } from '../dry-run/dry-run-result.js';
import { firstAnswer } from '../commit/replayed-result.js';
import { givenCommand, type GivenCommand } from './prepared-command.js';
import { toldOf } from '../commit/stored-result.js';
import { layerName, type DocumentRef } from '../../ports/document-ref.js';
import { readTarget } from '../target.js';
import { plannedElements } from '../commit/result-elements.js';
import type { VaultParts } from '../vault-parts.js';

/** Applies one command to a canvas or to a layer; see TokenVault.apply. */
export async function applyCommand(
  parts: VaultParts,
  scope: Scope,
  target: DocumentRef,
  input: CommandInput,
  context: CallContext,
): Promise<RevisionResult> {
  return applyGiven(parts, scope, target, givenCommand(scope, input, context));
}

/** The same for a command with its defaults and its key. */
export async function applyGiven(
  parts: VaultParts,
  scope: Scope,
  target: DocumentRef,
  given: GivenCommand,
): Promise<RevisionResult> {
  const atSight = plannedAtSight(parts, target, given.command);
  if (atSight !== undefined) {
    const { plan, precondition } = atSight;
    const done = await commitPlan(parts, scope, target, { given, plan, precondition });
    // Else a look at the canvas shows what is wrong with the place.
    if (done.outcome.status !== 'precondition_failed') return answerTo(parts, scope, target, done);
  }
  return applyOnGround(parts, scope, target, given);
}

/** Looks at what stands before it commits. */
async function applyOnGround(
  parts: VaultParts,
  scope: Scope,
  target: DocumentRef,
  given: GivenCommand,
): Promise<RevisionResult> {
  const { command, idempotency } = given;
  const standing = await readTarget(parts, scope, target, { values: needsValues(command) });
  const ground = groundOf(parts, scope, target, standing);
  const plan = await planCommand(ground, command);
  const { base_rev } = command;
  // No commit was ever made for a revision that is yet to come, so no key can know it either.
  if (base_rev > standing.head_rev || (base_rev < standing.head_rev && idempotency === undefined)) {
    throw await conflictOf(parts, scope, target, command);
  }
  if (command.dry_run) return dryAnswer(ground, command, plan);
  const done = await commitPlan(parts, scope, target, { given, plan });
  return answerTo(parts, scope, target, done);
}

interface Done {
  given: GivenCommand;
  plan: Plan;
  commit: DocumentCommit;
  outcome: CommitOutcome;
}

async function commitPlan(
  parts: VaultParts,
  scope: Scope,
  target: DocumentRef,
  {
    given,
    plan,
    precondition,
  }: { given: GivenCommand; plan: Plan; precondition?: OwnerPrecondition | undefined },
): Promise<Done> {
  const planned = commitOf(parts, target, given, plan);
  const commit = precondition === undefined ? planned : { ...planned, precondition };
  return { given, plan, commit, outcome: await parts.repository.commit(scope, target, commit) };
}

async function answerTo(
  parts: VaultParts,
  scope: Scope,
  target: DocumentRef,
  { given, plan, commit, outcome }: Done,
): Promise<RevisionResult> {
  const { command } = given;
  const { logger } = parts;
  const about = { canvas_id: target.id, type: command.type, base_rev: command.base_rev };
  switch (outcome.status) {
    case 'committed':
      logger.debug({ ...about, rev: outcome.rev }, 'canvas committed');
      return appliedAnswer(given, plan, commit, outcome);
    case 'conflict':
      logger.debug({ ...about, head_rev: outcome.head_rev }, 'canvas conflict');
      throw await conflictOf(parts, scope, target, command);
    case 'accompanying_conflict':
      throw layerConflict(
        plan.layer === undefined ? 'project' : layerName(plan.layer.ref),
        plan.layer?.base_rev ?? 0,
        outcome.head_rev,
      );
    case 'replayed':
      return firstAnswer(parts, scope, { given, plan, outcome });
    case 'missing':
      throw canvasNotFound(target.id);
    case 'precondition_failed':
      throw new TypeError('A commit without a precondition failed on it');
  }
}

function appliedAnswer(
  { command }: GivenCommand,
  plan: Plan,
  { event_id }: DocumentCommit,
  outcome: Extract<CommitOutcome, { status: 'committed' }>,
): RevisionResult {
  const { rev, before, accompanying } = outcome;
  const changes = changesOf(plan.values, (_, index) => before[index]);
  return {
    status: 'applied',
    current_rev: rev,
    event_id,
    changes: inAnswersOrder(command, plan, [...changes, ...plan.lost]),
    ...toldOf(plan),
    ...plannedElements(plan.element_changes),
    ...(plan.layer && accompanying
      ? {
          layer: {
            layer: layerName(plan.layer.ref),
            current_rev: accompanying.rev,
            changes: inAnswersOrder(
              command,
              plan,
              changesOf(plan.layer.values, (_, index) => accompanying.before[index]),
            ),
          },
        }
      : {}),
  };
}
