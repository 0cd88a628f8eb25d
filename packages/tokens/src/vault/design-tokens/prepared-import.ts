import type {
  CallContext,
  DesignTokensImportInput,
  Scope,
  TokenUpdate,
} from '@northstar/contracts';
import { writeMapping } from '../../design-tokens/writing/write-mapping.js';
import { prepareCommand, type PreparedCommand } from '../commands/prepared-command.js';
import { fingerprintOf } from '../fingerprint.js';

/**
 * The command that an import becomes. Its idempotency key identifies the whole input: two
 * documents that set the same values are different requests.
 */
export function prepareImport(
  scope: Scope,
  { document, mapping = {}, ...common }: DesignTokensImportInput,
  context: CallContext,
  updates: TokenUpdate[],
): PreparedCommand {
  const command = { type: 'set_tokens', ...common, args: { updates } } as const;
  const { idempotency, ...prepared } = prepareCommand(scope, command, context);
  const imported = writeMapping(document, mapping);
  if (idempotency === undefined) return { ...prepared, imported };
  const { base_rev, actor } = common;
  const named = actor === undefined ? {} : { actor };
  const fingerprint = fingerprintOf({ imported: { document, mapping }, base_rev, ...named });
  return { ...prepared, imported, idempotency: { key: idempotency.key, fingerprint } };
}
