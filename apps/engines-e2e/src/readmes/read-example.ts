import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../host/start-host.js';

/** The JavaScript blocks of a README, by its path from the workspace's root. */
export function javaScriptBlocks(readme: string): string[] {
  const text = readFileSync(join(root, readme), 'utf8');
  return [...text.matchAll(/^```js\n([\s\S]*?)^```/gm)].map(([, code]) => code ?? '');
}

/** Replaces what must be another here, such as a port; throws when the example has no such words. */
export function withOther(code: string, changes: Readonly<Record<string, string>>): string {
  let changed = code;
  for (const [words, other] of Object.entries(changes)) {
    if (!changed.includes(words)) throw new Error(`The example does not say ${words}`);
    changed = changed.replaceAll(words, other);
  }
  return changed;
}
