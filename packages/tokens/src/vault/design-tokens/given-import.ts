import type {
  CallContext,
  DesignTokensImportInput,
  Scope,
  TokenUpdate,
} from '@northstar/contracts';
import { writeMapping } from '../../design-tokens/writing/write-mapping.js';
import { fingerprintOf } from '../fingerprint.js';
import { givenCommand, type GivenCommand } from '../commands/prepared-command.js';

/**
 * An import as the command that it becomes. Its key stands for all that was sent: two documents
 * that set the same are two requests.
 */
export function givenImport(
  scope: Scope,
  { document, mapping = {}, ...about }: DesignTokensImportInput,
  context: CallContext,
  updates: TokenUpdate[],
): GivenCommand {
  const command = { type: 'set_tokens', ...about, args: { updates } } as const;
  const { idempotency, ...given } = givenCommand(scope, command, context);
  const imported = writeMapping(document, mapping);
  if (idempotency === undefined) return { ...given, imported };
  const { base_rev, actor } = about;
  const named = actor === undefined ? {} : { actor };
  const fingerprint = fingerprintOf({ imported: { document, mapping }, base_rev, ...named });
  return { ...given, imported, idempotency: { key: idempotency.key, fingerprint } };
}
