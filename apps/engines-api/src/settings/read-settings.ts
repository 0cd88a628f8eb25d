import { isLoopback } from './loopback.js';
import type { Setting } from './setting.js';
import { settingsTable } from './table.js';

type Table = typeof settingsTable;

/** The validated settings of the host. */
export type Settings = {
  readonly [Name in keyof Table]: Table[Name] extends Setting<infer T>
    ? Table[Name] extends { defaultText: string }
      ? T
      : T | undefined
    : never;
};

/** Invalid settings; the message has one line for each problem. */
export class SettingsError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'SettingsError';
  }
}

/**
 * Reads the settings from an environment. An empty variable counts as not set, because container
 * files often have empty variables. Throws a SettingsError with all problems at once.
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const problems: string[] = [];
  const read = <T>(setting: Setting<T>): T | undefined => {
    const variable = environment[setting.name];
    const text = variable === undefined || variable === '' ? setting.defaultText : variable;
    if (text === null) return undefined;
    const parsed = setting.schema.safeParse(text);
    if (parsed.success) return parsed.data;
    const got = setting.secret ? 'the value is secret' : `got ${JSON.stringify(text)}`;
    problems.push(`${setting.name} must be ${setting.expected}; ${got}`);
    return undefined;
  };

  const settings: Partial<Record<keyof Table, unknown>> = {};
  for (const [name, setting] of Object.entries(settingsTable)) {
    settings[name as keyof Table] = read<unknown>(setting);
  }
  if (settings.auth === 'off' && typeof settings.host === 'string' && !isLoopback(settings.host)) {
    problems.push(
      `AUTH=off is allowed on a loopback HOST only (127.0.0.1, ::1, localhost); for HOST ${JSON.stringify(settings.host)} set AUTH=keys`,
    );
  }
  if (problems.length > 0) throw new SettingsError(problems);
  // Each entry was parsed by its own schema; TypeScript cannot infer that from the loop.
  return settings as Settings;
}
