import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const children = pathToFileURL(join(import.meta.dirname, '..', 'demo', 'children.mjs')).href;

/** Prints its listening line with its pid, and runs until it is killed. */
const program = `
console.log(JSON.stringify({ msg: 'listening', pid: process.pid }));
setInterval(() => undefined, 1000);
`;
const parent = `
import { Children } from ${JSON.stringify(children)};
const { pid } = await new Children(() => undefined).start('x', ['-e', ${JSON.stringify(program)}], {});
console.log(String(pid));
`;

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false; // gone
  }
}

describe('Child programs', () => {
  it('end when their parent is killed', async () => {
    const running = spawn(process.execPath, ['--input-type=module', '-e', parent]);
    const pid = await new Promise<number>((resolve) => {
      createInterface({ input: running.stdout }).once('line', (line) => resolve(Number(line)));
    });
    const wasRunning = isRunning(pid);
    running.kill('SIGKILL');
    expect(wasRunning).toBe(true);
    while (isRunning(pid)) await new Promise((resolve) => setTimeout(resolve, 20));
  });
});
