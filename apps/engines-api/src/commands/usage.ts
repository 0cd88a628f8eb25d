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
  engines-api contract plan [--tenant T [--project P]] [--json]
                                                         lists stored values that this version
                                                         would refuse, and what could be done
  engines-api history trim --before DATE                 forgets commands of canvases from before;
                                                         snapshots stay, of every revision
  engines-api --help | --version

A key without a project is good for every project of its tenant; each request names the
project in X-Project-Id. A plan looks at every project, unless told; it changes nothing.

Settings, from the environment
${describeSettings()}
`;
}
