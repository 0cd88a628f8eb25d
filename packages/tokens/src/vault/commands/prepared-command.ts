import type {
  Actor,
  CallContext,
  Command,
  CommandInput,
  Idempotency,
  JsonValue,
  Scope,
} from '@northstar/contracts';
import { layerRef } from '../../ports/document-ref.js';
import { fingerprintOf } from '../fingerprint.js';

/** A command with its defaults, its actor and its idempotency key. */
export interface PreparedCommand {
  command: Command;
  actor: Actor | null;
  /** Whether the command may change the tenant's layer. */
  mayWriteTenant: boolean;
  /** Absent for a dry run, which does not use its key. */
  idempotency?: Idempotency;
  /** The document that the values were imported from, stored with the revision. */
  imported?: JsonValue;
}

export function prepareCommand(
  scope: Scope,
  input: CommandInput,
  context: CallContext,
): PreparedCommand {
  const command = withDefaults(input);
  const actor = command.actor ?? context.actor ?? null;
  const key = command.idempotency_key ?? context.idempotency_key;
  const mayWriteTenant = context.may_write_tenant ?? true;
  if (key === undefined || command.dry_run) return { command, actor, mayWriteTenant };
  const { type, base_rev, args } = command;
  const named = command.actor === undefined ? {} : { actor: command.actor };
  // The same args name another layer when the scope has another surface.
  const layer =
    command.type === 'promote' ? { layer: { ...layerRef(scope, command.args.to) } } : {};
  const fingerprint = fingerprintOf({ type, base_rev, args, ...named, ...layer });
  return { command, actor, mayWriteTenant, idempotency: { key, fingerprint } };
}

function withDefaults(input: CommandInput): Command {
  const { dry_run = false } = input;
  if (input.type !== 'promote') return { ...input, dry_run };
  return { ...input, dry_run, args: { ...input.args, to: input.args.to ?? 'project' } };
}
