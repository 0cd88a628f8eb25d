import type { Clock, NewId } from '@northstar/contracts';
import type { ApiKeyStore } from '@northstar/storage';
import { keyHash, keyText } from '../identity/index.js';
import { CommandLineError } from './command-line.js';
import type { Command } from './command-line.js';

export interface KeyCommandOptions {
  readonly keys: ApiKeyStore;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly randomBytes: (size: number) => Uint8Array;
}

type KeyCommand = Extract<Command, { name: `keys ${string}` }>;

/** Runs a `keys …` command and returns its output. A key is in the output of `keys create` only. */
export async function runKeyCommand(
  command: KeyCommand,
  options: KeyCommandOptions,
): Promise<string> {
  const { keys, clock, newId, randomBytes } = options;
  const now = clock().toISOString();
  switch (command.name) {
    case 'keys create': {
      const text = keyText(randomBytes(32));
      const created = await keys.create(
        {
          key_id: newId('key'),
          tenant_id: command.tenant,
          project_id: command.project,
          name: command.label,
          created_at: now,
        },
        keyHash(text),
      );
      return JSON.stringify({ key: text, ...created });
    }
    case 'keys list': {
      const listed = await keys.list(command.tenant, command.project);
      return listed.map((key) => JSON.stringify(key)).join('\n');
    }
    case 'keys revoke': {
      if (await keys.revoke(command.tenant, command.keyId, now)) {
        return JSON.stringify({ key_id: command.keyId, revoked_at: now });
      }
      throw new CommandLineError(
        `Tenant ${command.tenant} has no key ${command.keyId} in use; \`keys list\` shows all keys`,
      );
    }
  }
}
