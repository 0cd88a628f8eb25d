import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '..', '..', '..');

/** Runs `npm start`'s script until it exits by itself and returns its output. */
function start(env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [join(root, 'tools', 'workspace', 'start.mjs')], {
    cwd: root,
    env: { ...process.env, ...env },
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output: Buffer.concat(chunks).toString() }));
  });
}

describe('npm start', () => {
  it('names a port that is in use and how to choose another, before it builds anything', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const { code, output } = await start({ PORT: String(port) });
    await new Promise((resolve) => server.close(resolve));
    expect(code).toBe(1);
    expect(output).toBe(
      `Port ${port} of 127.0.0.1 is already in use, so the page cannot start; choose another port: PORT=${port + 10} npm start\n`,
    );
  });

  it('explains which values PORT may have', async () => {
    const { code, output } = await start({ PORT: 'eighty' });
    expect(code).toBe(1);
    expect(output).toBe('PORT must be a whole number from 1 to 65535; it is "eighty"\n');
  });
});
