import type {
  CallContext,
  DesignTokensImported,
  DesignTokensImportInput,
  RevisionResult,
  Scope,
} from '@northstar/contracts';
import { EnginesError, isEnginesError } from '@northstar/contracts';
import { importDesignTokens } from '../../design-tokens/index.js';
import { applyGiven } from '../commands/apply-command.js';
import { emptyPlan } from '../commands/plan.js';
import { conflictOf } from '../conflict/canvas-conflict.js';
import { firstAnswer } from '../commit/replayed-result.js';
import type { GivenCommand } from '../commands/prepared-command.js';
import type { DocumentRef } from '../../ports/document-ref.js';
import { readTarget } from '../target.js';
import type { VaultParts } from '../vault-parts.js';
import { givenImport } from './given-import.js';
import { refused, refuseTooMany } from './refused-document.js';

/** Takes a document over as one `set_tokens`; see TokenVault.importDesignTokens. */
export async function importInto(
  parts: VaultParts,
  scope: Scope,
  target: DocumentRef,
  input: DesignTokensImportInput,
  context: CallContext,
): Promise<DesignTokensImported> {
  const { document, mapping = {} } = input;
  const { catalogue } = parts;
  const { updates, unmapped, problems } = importDesignTokens(document, { catalogue, mapping });
  if (problems.length > 0) throw refused(problems, catalogue);
  refuseTooMany(updates.length);
  const given = givenImport(scope, input, context, updates);
  const apply = updates.length === 0 ? setNothing : applyGiven;
  const result = await apply(parts, scope, target, given).catch((error: unknown) => {
    throw isEnginesError(error) ? aboutInput(error) : error;
  });
  return { result, unmapped };
}

/** The command that an import becomes is not an argument, so its problems are those of the input. */
function aboutInput({ code, message, errors, extensions }: EnginesError): EnginesError {
  return new EnginesError(code, message, {
    extensions,
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
 * No command sets nothing, so nothing is written, and no key is used up; but a key that stands for
 * another request and a stale revision are told as of any command.
 */
async function setNothing(
  parts: VaultParts,
  scope: Scope,
  target: DocumentRef,
  given: GivenCommand,
): Promise<RevisionResult | null> {
  const { command, idempotency } = given;
  const { head_rev } = await readTarget(parts, scope, target, { values: false });
  const used =
    idempotency &&
    (await parts.repository.findCommit(scope, target, { idempotency_key: idempotency.key }));
  if (used) {
    const { logged, fingerprint } = used;
    const outcome = { status: 'replayed', logged, fingerprint: fingerprint ?? '' } as const;
    return firstAnswer(parts, scope, { given, plan: emptyPlan, outcome });
  }
  if (command.base_rev !== head_rev) throw await conflictOf(parts, scope, target, command);
  return null;
}
