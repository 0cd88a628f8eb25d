import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../host/start-host.js';

/** Returns the JavaScript blocks of a README, by its path from the workspace's root. */
export function javaScriptBlocks(readme: string): string[] {
  const text = readFileSync(join(root, readme), 'utf8');
  return [...text.matchAll(/^```js\n([\s\S]*?)^```/gm)].map(([, code]) => code ?? '');
}

/** Replaces texts of an example, such as a port. Throws when the example does not have a text. */
export function withReplacements(code: string, changes: Readonly<Record<string, string>>): string {
  let changed = code;
  for (const [text, replacement] of Object.entries(changes)) {
    if (!changed.includes(text)) throw new Error(`The example does not contain ${text}`);
    changed = changed.replaceAll(text, replacement);
  }
  return changed;
}
