import { settingsTable } from '../settings/index.js';
import type { Setting } from '../settings/index.js';

/** Returns the text of `--help`. */
export function usage(): string {
  return `engines-api: the HTTP host of Northstar Engines

Usage
  engines-api [serve]                                    starts the host
  engines-api keys create --tenant T [--project P] [--name N]
                                                         creates an API key and prints it, once
  engines-api keys list --tenant T [--project P]         lists keys without their secrets
  engines-api keys revoke ID --tenant T                  revokes a key permanently
  engines-api contract plan [--tenant T [--project P]] [--json]
                                                         lists stored values that are invalid in
                                                         this version, with proposals
  engines-api history trim --before DATE                 deletes the commands of canvases before a
                                                         date; snapshots of all revisions remain
  engines-api --help | --version

A key without a project is valid for all projects of its tenant; each request names its project in
X-Project-Id. \`contract plan\` checks all projects by default, and changes nothing.

Settings (environment variables)
${describeSettings()}
`;
}

/** Describes each setting: its name, meaning, valid values and default. */
function describeSettings(): string {
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
