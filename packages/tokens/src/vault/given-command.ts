import type { Actor, Command, CommandInput, JsonValue, Once, Scope } from '@northstar/contracts';
import { layerId } from '../ports/layer-id.js';
import { fingerprintOf } from './fingerprint.js';
import type { Asker } from './token-vault.js';

/** A command as it came, its defaults filled in, and who sent it under which key. */
export interface GivenCommand {
  command: Command;
  actor: Actor | null;
  /** Never of a dry run: it uses no key up. */
  once?: Once;
  /** The document that its values came from; kept with the revision that it makes. */
  imported?: JsonValue;
}

/** Throws `request.invalid` for one that is nested too deep to be walked. */
export function givenCommand(scope: Scope, input: CommandInput, asker: Asker): GivenCommand {
  const command = withDefaults(input);
  const actor = command.actor ?? asker.actor ?? null;
  const key = command.idempotency_key ?? asker.idempotency_key;
  if (key === undefined || command.dry_run) return { command, actor };
  const { type, base_rev, args } = command;
  const named = command.actor === undefined ? {} : { actor: command.actor };
  // The same words mean another layer under another surface.
  const layer = command.type === 'promote' ? { layer: layerId(scope, command.args.to) } : {};
  const fingerprint = fingerprintOf({ type, base_rev, args, ...named, ...layer });
  return { command, actor, once: { key, fingerprint } };
}

function withDefaults(input: CommandInput): Command {
  const { dry_run = false } = input;
  if (input.type !== 'promote') return { ...input, dry_run };
  return { ...input, dry_run, args: { ...input.args, to: input.args.to ?? 'project' } };
}
