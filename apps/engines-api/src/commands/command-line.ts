import { parseArgs } from 'node:util';
import { ScopeId } from '@northstar/contracts';

/** A command with its options. */
export type Command =
  | { readonly name: 'serve' | 'help' | 'version' }
  | {
      readonly name: 'keys create';
      readonly tenant: string;
      readonly project: string | null;
      readonly label: string;
    }
  | { readonly name: 'keys list'; readonly tenant: string; readonly project: string | undefined }
  | { readonly name: 'keys revoke'; readonly tenant: string; readonly keyId: string }
  | {
      readonly name: 'contract plan';
      /** Undefined for all tenants. */
      readonly tenant: string | undefined;
      /** Undefined for all projects of the tenant. */
      readonly project: string | undefined;
      readonly json: boolean;
    }
  | { readonly name: 'history trim'; readonly before: Date };

/** An invalid command line; the message says what is wrong and what would be right. */
export class CommandLineError extends Error {
  override name = 'CommandLineError';
}

const options = {
  tenant: { type: 'string' },
  project: { type: 'string' },
  name: { type: 'string' },
  json: { type: 'boolean' },
  before: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** Parses the arguments of the program. Throws a CommandLineError. */
export function readCommandLine(args: readonly string[]): Command {
  const { values, positionals } = parse(args);
  if (values.help === true) return { name: 'help' };
  if (values.version === true) return { name: 'version' };
  const [topic = 'serve', verb, keyId, ...rest] = positionals;
  const words = positionals.join(' ');
  if (rest.length > 0)
    throw new CommandLineError(`Too many arguments: ${words}; --help lists the commands`);
  if (topic === 'serve' && verb === undefined) return { name: 'serve' };
  if (topic === 'keys' && keyId === undefined) {
    if (verb === 'create') {
      const label = values.name ?? 'unnamed';
      if (label.length > 120) throw new CommandLineError('--name must have at most 120 characters');
      return { name: 'keys create', tenant: tenant(), project: project() ?? null, label };
    }
    if (verb === 'list') return { name: 'keys list', tenant: tenant(), project: project() };
  }
  if (topic === 'keys' && verb === 'revoke') {
    if (keyId === undefined)
      throw new CommandLineError('keys revoke needs the ID of a key; `keys list` shows the IDs');
    return { name: 'keys revoke', tenant: tenant(), keyId };
  }
  if (words === 'contract plan') {
    if (values.project !== undefined) tenant();
    return {
      name: 'contract plan',
      tenant: values.tenant === undefined ? undefined : tenant(),
      project: project(),
      json: values.json === true,
    };
  }
  if (words === 'history trim') return { name: 'history trim', before: date(values.before) };
  throw new CommandLineError(`Unknown command: ${words}; --help lists the commands`);

  function project(): string | undefined {
    return values.project === undefined ? undefined : id('project', values.project);
  }

  function tenant(): string {
    if (values.tenant === undefined) throw new CommandLineError(`${words} needs --tenant T`);
    return id('tenant', values.tenant);
  }
}

function id(option: string, text: string): string {
  if (ScopeId.safeParse(text).success) return text;
  throw new CommandLineError(
    `--${option} must be 1 to 64 letters, digits, underscores and hyphens, starting with a letter or digit; got ${JSON.stringify(text)}`,
  );
}

/** Parses a date, which means midnight UTC, or a time (RFC 3339). */
function date(text: string | undefined): Date {
  if (text === undefined) throw new CommandLineError('history trim needs --before DATE');
  const format = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2}))?$/;
  const parsed = new Date(format.test(text) ? text : Number.NaN);
  // JavaScript reads February 30 as March 2.
  const exists = text.length > 10 || parsed.toJSON()?.startsWith(text);
  if (!Number.isNaN(parsed.getTime()) && exists) return parsed;
  throw new CommandLineError(
    `--before must be a date such as 2026-01-31 or a time such as 2026-01-31T08:00:00Z; got ${JSON.stringify(text)}`,
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
  return error instanceof Error ? error.message : String(error);
}
