import type {
  CallContext,
  DesignTokensImported,
  DesignTokensImportInput,
  RevisionResult,
  Scope,
} from '@northstar/contracts';
import { EnginesError, isEnginesError } from '@northstar/contracts';
import { importDesignTokens } from '../../design-tokens/index.js';
import { applyPrepared } from '../commands/apply-command.js';
import { emptyPlan } from '../commands/plan.js';
import { canvasConflict } from '../conflict/canvas-conflict.js';
import { replayedResult } from '../commit/replayed-result.js';
import type { PreparedCommand } from '../commands/prepared-command.js';
import type { DocumentRef } from '../../ports/document-ref.js';
import { readDocument } from '../read-document.js';
import type { VaultParts } from '../vault-parts.js';
import { prepareImport } from './prepared-import.js';
import { invalidDocument, rejectTooMany } from './import-problems.js';

/** Imports a document as one `set_tokens`; see TokenVault.importDesignTokens. */
export async function importInto(
  parts: VaultParts,
  scope: Scope,
  ref: DocumentRef,
  input: DesignTokensImportInput,
  context: CallContext,
): Promise<DesignTokensImported> {
  const { document, mapping = {} } = input;
  const { catalogue } = parts;
  const { updates, unmapped, problems } = importDesignTokens(document, { catalogue, mapping });
  if (problems.length > 0) throw invalidDocument(problems, catalogue);
  rejectTooMany(updates.length);
  const prepared = prepareImport(scope, input, context, updates);
  const apply = updates.length === 0 ? setNothing : applyPrepared;
  const result = await apply(parts, scope, ref, prepared).catch((error: unknown) => {
    throw isEnginesError(error) ? problemsOfInput(error) : error;
  });
  return { result, unmapped };
}

/** The caller passed an input and no command, so problems of the command become problems of the input. */
function problemsOfInput({
  code,
  message,
  errors,
  errorsOmitted,
  extensions,
}: EnginesError): EnginesError {
  return new EnginesError(code, message, {
    extensions,
    errorsOmitted,
    errors: errors.map(({ path, ...problem }) =>
      path === undefined
        ? problem
        : {
            ...problem,
            path: path.replace(/^command\.args.*$/, 'input.document').replace(/^command/, 'input'),
          },
    ),
  });
}

/**
 * Returns null for an import without values: it writes nothing and does not use its key. Throws as
 * a command does when the key was used for another request, or base_rev is not the head.
 */
async function setNothing(
  parts: VaultParts,
  scope: Scope,
  ref: DocumentRef,
  prepared: PreparedCommand,
): Promise<RevisionResult | null> {
  const { command, idempotency } = prepared;
  const { head_rev } = await readDocument(parts, scope, ref, { values: false });
  const used =
    idempotency &&
    (await parts.repository.findCommit(scope, ref, { idempotency_key: idempotency.key }));
  if (used) {
    const { logged, fingerprint } = used;
    const outcome = { status: 'replayed', logged, fingerprint: fingerprint ?? '' } as const;
    return replayedResult(parts, scope, { prepared, plan: emptyPlan, outcome });
  }
  if (command.base_rev !== head_rev) throw await canvasConflict(parts, scope, ref, command);
  return null;
}
