import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../host/start-host.js';

export interface RunningExample {
  /** Returns the output so far, including errors. */
  output(): string;
  /** Resolves to the exit code. */
  ended: Promise<number | null>;
  stop(): Promise<void>;
}

/** Runs an example as a reader does: as a module, with the built packages. */
export function runExample(code: string): RunningExample {
  // Inside the workspace, so that imports of the packages resolve.
  const cache = join(root, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'readme-example-'));
  const file = join(folder, 'example.mjs');
  writeFileSync(file, code);
  const child = spawn(process.execPath, [file], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Without FORCE_COLOR of a test runner, which would add escape codes to the output.
    env: { PATH: process.env['PATH'] ?? '' },
  });
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (output += text.toString()));
  const ended = once(child, 'close').then(() => {
    rmSync(folder, { recursive: true, force: true });
    return child.exitCode;
  });
  return {
    output: () => output,
    ended,
    async stop() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
