import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../host/start-host.js';

export interface RunningExample {
  /** What it has printed so far, errors included. */
  said(): string;
  /** Resolves to the exit code when it ends by itself. */
  ended: Promise<number | null>;
  stop(): Promise<void>;
}

/** Runs an example as its reader would: a module of its own, on the built packages. */
export function runExample(code: string): RunningExample {
  // Inside the workspace, so that package names are found as they are by whoever installed them.
  const cache = join(root, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'readme-example-'));
  const file = join(folder, 'example.mjs');
  writeFileSync(file, code);
  const child = spawn(process.execPath, [file], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A test runner may force colors, which would stand between the words.
    env: { PATH: process.env['PATH'] ?? '' },
  });
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const ended = once(child, 'close').then(() => {
    rmSync(folder, { recursive: true, force: true });
    return child.exitCode;
  });
  return {
    said: () => said,
    ended,
    async stop() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
