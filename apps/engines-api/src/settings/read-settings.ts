import { isLoopback } from './loopback.js';
import type { Setting } from './setting.js';
import { settingsTable } from './table.js';

type Table = typeof settingsTable;

/** What the host was told by its environment, checked and typed. */
export type Settings = {
  readonly [Name in keyof Table]: Table[Name] extends Setting<infer T>
    ? Table[Name] extends { defaultText: string }
      ? T
      : T | undefined
    : never;
};

/** Says all that is wrong with the settings, one line each. */
export class SettingsError extends Error {
  constructor(readonly mistakes: readonly string[]) {
    super(mistakes.join('\n'));
    this.name = 'SettingsError';
  }
}

/**
 * Reads the settings from an environment. A variable that is set to nothing counts as not set,
 * as container files often leave them. Throws a SettingsError with every mistake at once.
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const mistakes: string[] = [];
  const read = <T>(setting: Setting<T>): T | undefined => {
    const given = environment[setting.name];
    const text = given === undefined || given === '' ? setting.defaultText : given;
    if (text === null) return undefined;
    const parsed = setting.schema.safeParse(text);
    if (parsed.success) return parsed.data;
    const got = setting.secret ? 'what is set is not shown' : `it is ${JSON.stringify(text)}`;
    mistakes.push(`${setting.name} must be ${setting.expected}; ${got}`);
    return undefined;
  };

  const settings: Partial<Record<keyof Table, unknown>> = {};
  for (const [name, setting] of Object.entries(settingsTable)) {
    settings[name as keyof Table] = read<unknown>(setting);
  }
  if (settings.auth === 'off' && typeof settings.host === 'string' && !isLoopback(settings.host)) {
    mistakes.push(
      `AUTH=off is allowed on a loopback HOST only (127.0.0.1, ::1, localhost); HOST is ${JSON.stringify(settings.host)}, where anyone could ask: set AUTH=keys`,
    );
  }
  if (mistakes.length > 0) throw new SettingsError(mistakes);
  // Every entry was read by its own schema above; the loop cannot tell the compiler so.
  return settings as Settings;
}
