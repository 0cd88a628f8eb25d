import { parseArgs } from 'node:util';
import { ScopeId } from '@northstar/contracts';

/** What the program was told to do. */
export type Command =
  | { readonly name: 'serve' | 'help' | 'version' }
  | {
      readonly name: 'keys create';
      readonly tenant: string;
      readonly project: string | null;
      readonly label: string;
    }
  | { readonly name: 'keys list'; readonly tenant: string; readonly project: string | undefined }
  | { readonly name: 'keys revoke'; readonly tenant: string; readonly keyId: string };

/** The command line cannot be understood; the message says what would be right. */
export class CommandLineError extends Error {
  override name = 'CommandLineError';
}

const options = {
  tenant: { type: 'string' },
  project: { type: 'string' },
  name: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** Reads a command line, without the program's own name. Throws a CommandLineError. */
export function readCommandLine(args: readonly string[]): Command {
  const { values, positionals } = parse(args);
  if (values.help === true) return { name: 'help' };
  if (values.version === true) return { name: 'version' };
  const [topic = 'serve', verb, keyId, ...rest] = positionals;
  const words = positionals.join(' ');
  if (rest.length > 0)
    throw new CommandLineError(`Too many words: ${words}; --help lists the commands`);
  if (topic === 'serve' && verb === undefined) return { name: 'serve' };
  if (topic === 'keys' && keyId === undefined) {
    const project = values.project === undefined ? undefined : id('project', values.project);
    if (verb === 'create') {
      const label = values.name ?? 'unnamed';
      if (label.length > 120) throw new CommandLineError('--name takes at most 120 characters');
      return { name: 'keys create', tenant: tenant(), project: project ?? null, label };
    }
    if (verb === 'list') return { name: 'keys list', tenant: tenant(), project };
  }
  if (topic === 'keys' && verb === 'revoke') {
    if (keyId === undefined)
      throw new CommandLineError('keys revoke needs the ID that `keys list` shows');
    return { name: 'keys revoke', tenant: tenant(), keyId };
  }
  throw new CommandLineError(`Unknown command: ${words}; --help lists the commands`);

  function tenant(): string {
    if (values.tenant === undefined) throw new CommandLineError(`${words} needs --tenant T`);
    return id('tenant', values.tenant);
  }
}

function id(option: string, text: string): string {
  if (ScopeId.safeParse(text).success) return text;
  throw new CommandLineError(
    `--${option} must be 1 to 64 letters, digits, underscores and hyphens, a letter or digit first; it is ${JSON.stringify(text)}`,
  );
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new CommandLineError(messageOf(error));
  }
}

function messageOf(error: unknown): string {
  const told = typeof error === 'object' && error !== null && 'message' in error;
  return told && typeof error.message === 'string' ? error.message : 'The options cannot be read';
}
