import type { Setting } from './setting.js';
import { settingsTable } from './table.js';

/** Describes the settings for `--help`: name, meaning, expected value and default. */
export function describeSettings(): string {
  const settings: readonly Setting<unknown>[] = Object.values(settingsTable);
  const width = Math.max(...settings.map(({ name }) => name.length)) + 2;
  return settings
    .map(
      ({ name, meaning, expected, defaultText }) =>
        `  ${name.padEnd(width)}${meaning}\n  ${' '.repeat(width)}${expected} · ${
          defaultText === null || defaultText === '' ? 'not set' : `default ${defaultText}`
        }`,
    )
    .join('\n');
}
