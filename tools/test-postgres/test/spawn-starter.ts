import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformFile } from '@swc/core';

const sources = fileURLToPath(new URL('../src', import.meta.url));
const compiled = fileURLToPath(new URL('../test-results/starter', import.meta.url));

/** Runs a process of its own that starts an embedded Postgres and waits to be killed. */
export async function spawnStarter(
  environment: NodeJS.ProcessEnv,
): Promise<{ url: string; child: ChildProcess }> {
  // Node 20 reads no TypeScript, and a stale build would be tested if dist were used.
  mkdirSync(compiled, { recursive: true });
  for (const file of readdirSync(sources)) {
    const { code } = await transformFile(join(sources, file), {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'es6' },
    });
    writeFileSync(join(compiled, file.replace(/\.ts$/, '.js')), code);
  }
  writeFileSync(
    join(compiled, 'main.js'),
    `import { startTestPostgres } from './index.js';
     console.log((await startTestPostgres({ databaseUrl: null })).url);`,
  );
  const child = spawn(process.execPath, [join(compiled, 'main.js')], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { url: line.toString().trim(), child };
}
