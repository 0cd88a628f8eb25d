import { describeSettings } from '../settings/index.js';

/** What `--help` prints. */
export function usage(): string {
  return `engines-api: the HTTP host of Northstar Engines

Usage
  engines-api [serve]                                    starts the host
  engines-api keys create --tenant T [--project P] [--name N]
                                                         makes a key and prints it, this once
  engines-api keys list --tenant T [--project P]         lists keys, not the keys themselves
  engines-api keys revoke ID --tenant T                  ends a key for good
  engines-api --help | --version

A key without a project is good for every project of its tenant; each request names the
project in X-Project-Id.

Settings, from the environment
${describeSettings()}
`;
}
