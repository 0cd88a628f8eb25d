import type { CallContext, CommandInput, RevisionResult, Scope } from '@northstar/contracts';
import type {
  CommitOutcome,
  DocumentCommit,
  OwnerPrecondition,
} from '../../ports/document-commit.js';
import { layerName, type DocumentRef } from '../../ports/document-ref.js';
import { canvasNotFound, layerConflict, tenantDenied } from '../canvas-errors.js';
import { buildCommit } from '../commit/build-commit.js';
import { changesOf, inResultOrder } from '../commit/changes.js';
import { replayedResult } from '../commit/replayed-result.js';
import { plannedElementChanges } from '../commit/changes.js';
import { resultExtras } from '../commit/stored-result.js';
import { canvasConflict } from '../conflict/canvas-conflict.js';
import { dryRunResult } from '../dry-run/dry-run-result.js';
import { readDocument } from '../read-document.js';
import type { VaultParts } from '../vault-parts.js';
import { needsValues, planCommand } from './plan-command.js';
import { planWithoutReading } from './plan-without-reading.js';
import { planningContext, type Plan } from './plan.js';
import { prepareCommand, type PreparedCommand } from './prepared-command.js';

/*
 * The states of a command:
 *
 *   prepared ──set_token(s), valid──▶ planned without reading ──precondition failed──┐
 *      │                                      │                                      │
 *      │ other commands, dry runs, problems   │                                      │
 *      ▼                                      │                                      │
 *   document read ◀───────────────────────────┼──────────────────────────────────────┘
 *      │        ├──invalid──▶ rejected        │
 *      │        ├──other base_rev─▶ conflict  │
 *      │        └──dry_run──▶ dry_run         │
 *      ▼                                      ▼
 *   planned ─────────────────────────▶ commit, atomic
 *                                             ├──▶ applied
 *                                             ├──▶ replayed: the first result of the same key
 *                                             └──▶ conflict, layer conflict, not found
 */

/** Applies one command to a document; see TokenVault.apply. */
export async function applyCommand(
  parts: VaultParts,
  scope: Scope,
  ref: DocumentRef,
  input: CommandInput,
  context: CallContext,
): Promise<RevisionResult> {
  return applyPrepared(parts, scope, ref, prepareCommand(scope, input, context));
}

export async function applyPrepared(
  parts: VaultParts,
  scope: Scope,
  ref: DocumentRef,
  prepared: PreparedCommand,
): Promise<RevisionResult> {
  const planned = planWithoutReading(parts, ref, prepared.command);
  if (planned !== undefined) {
    const attempt = await commitPlan(parts, scope, ref, { prepared, ...planned });
    // Reading the document shows what is wrong with the element.
    if (attempt.outcome.status !== 'precondition_failed') {
      return resultOf(parts, scope, ref, attempt);
    }
  }
  return applyAfterReading(parts, scope, ref, prepared);
}

async function applyAfterReading(
  parts: VaultParts,
  scope: Scope,
  ref: DocumentRef,
  prepared: PreparedCommand,
): Promise<RevisionResult> {
  const { command, idempotency } = prepared;
  const document = await readDocument(parts, scope, ref, { values: needsValues(command) });
  const context = planningContext(parts, scope, ref, document);
  const plan = await planCommand(context, command);
  const { base_rev } = command;
  // A late command with a key may be a repeated one. A command for a future revision cannot be.
  const mayBeRepeated = base_rev < document.head_rev && idempotency !== undefined;
  if (base_rev !== document.head_rev && !mayBeRepeated) {
    throw await canvasConflict(parts, scope, ref, command);
  }
  if (command.dry_run) return dryRunResult(context, command, plan);
  return resultOf(parts, scope, ref, await commitPlan(parts, scope, ref, { prepared, plan }));
}

interface Attempt {
  prepared: PreparedCommand;
  plan: Plan;
  commit: DocumentCommit;
  outcome: CommitOutcome;
}

async function commitPlan(
  parts: VaultParts,
  scope: Scope,
  ref: DocumentRef,
  planned: { prepared: PreparedCommand; plan: Plan; precondition?: OwnerPrecondition | undefined },
): Promise<Attempt> {
  const { prepared, plan, precondition } = planned;
  const writesTenant = [ref, plan.layer?.ref].some((written) => written?.kind === 'tenant_layer');
  if (writesTenant && !prepared.mayWriteTenant) throw tenantDenied(ref);
  const commit = {
    ...buildCommit(parts, ref, prepared, plan),
    ...(precondition && { precondition }),
  };
  return { prepared, plan, commit, outcome: await parts.repository.commit(scope, ref, commit) };
}

async function resultOf(
  parts: VaultParts,
  scope: Scope,
  ref: DocumentRef,
  { prepared, plan, commit, outcome }: Attempt,
): Promise<RevisionResult> {
  const { command } = prepared;
  const { logger } = parts;
  const fields = { document: ref, type: command.type, base_rev: command.base_rev };
  switch (outcome.status) {
    case 'committed':
      logger.debug({ ...fields, rev: outcome.rev }, 'command committed');
      return appliedResult(prepared, plan, commit, outcome);
    case 'conflict':
      logger.debug({ ...fields, head_rev: outcome.head_rev }, 'command conflict');
      throw await canvasConflict(parts, scope, ref, command);
    case 'accompanying_conflict':
      throw layerConflict(
        plan.layer === undefined ? 'project' : layerName(plan.layer.ref),
        plan.layer?.base_rev ?? 0,
        outcome.head_rev,
      );
    case 'replayed':
      return replayedResult(parts, scope, { prepared, plan, outcome });
    case 'missing':
      throw canvasNotFound(ref.id);
    case 'precondition_failed':
      throw new TypeError('A commit without a precondition cannot fail it');
  }
}

function appliedResult(
  { command }: PreparedCommand,
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
    changes: inResultOrder(command, plan, [...changes, ...plan.removed_values]),
    ...resultExtras(plan),
    ...plannedElementChanges(plan.element_changes),
    ...(plan.layer &&
      accompanying && {
        layer: {
          layer: layerName(plan.layer.ref),
          current_rev: accompanying.rev,
          changes: inResultOrder(
            command,
            plan,
            changesOf(plan.layer.values, (_, index) => accompanying.before[index]),
          ),
        },
      }),
  };
}
