import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileContracts, emit } from '@northstar/contract-compiler';

const results = join(dirname(fileURLToPath(import.meta.url)), '..', 'test-results');

/** Compiles the contract R and imports what it declares; `remove` deletes the files. */
export async function compiledModule(
  markdown: string,
  name: string,
): Promise<{ declared: Readonly<Record<string, unknown>>; remove: () => void }> {
  const { model, diagnostics } = compileContracts([{ path: 'R.md', text: markdown }]);
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  const folder = join(results, name);
  mkdirSync(folder, { recursive: true });
  const text = emit(model).get('r.ts') ?? '';
  writeFileSync(join(folder, 'r.ts'), text.replaceAll("'../", "'../../src/"));
  const module: unknown = await import(join(folder, 'r.ts'));
  return {
    declared: typeof module === 'object' && module !== null ? { ...module } : {},
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
