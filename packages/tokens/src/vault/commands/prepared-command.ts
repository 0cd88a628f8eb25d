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

/** A command as it came, its defaults filled in, and who sent it under which key. */
export interface GivenCommand {
  command: Command;
  actor: Actor | null;
  /** Absent for a dry run, which does not use its key up. */
  idempotency?: Idempotency;
  /** The document that its values came from; kept with the revision that it makes. */
  imported?: JsonValue;
}

/** Throws `request.invalid` for one that is nested too deep to be walked. */
export function givenCommand(
  scope: Scope,
  input: CommandInput,
  context: CallContext,
): GivenCommand {
  const command = withDefaults(input);
  const actor = command.actor ?? context.actor ?? null;
  const key = command.idempotency_key ?? context.idempotency_key;
  if (key === undefined || command.dry_run) return { command, actor };
  const { type, base_rev, args } = command;
  const named = command.actor === undefined ? {} : { actor: command.actor };
  // The same words mean another layer under another surface.
  const layer =
    command.type === 'promote' ? { layer: { ...layerRef(scope, command.args.to) } } : {};
  const fingerprint = fingerprintOf({ type, base_rev, args, ...named, ...layer });
  return { command, actor, idempotency: { key, fingerprint } };
}

function withDefaults(input: CommandInput): Command {
  const { dry_run = false } = input;
  if (input.type !== 'promote') return { ...input, dry_run };
  return { ...input, dry_run, args: { ...input.args, to: input.args.to ?? 'project' } };
}
