import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '..', '..', '..');

/** Runs the first look and gathers what it says before it ends by itself. */
function start(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [join(root, 'tools', 'workspace', 'start.mjs')], {
    cwd: root,
    env: { ...process.env, ...env },
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, said: Buffer.concat(chunks).toString() }));
  });
}

describe('npm start', () => {
  it('builds nothing and says which port is taken', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const { code, said } = await start({ PORT: String(port) });
    await new Promise((resolve) => server.close(resolve));
    expect(code).toBe(1);
    expect(said).toBe(
      `Port ${port} of 127.0.0.1, where the page would be, is taken; set PORT to another one\n`,
    );
  });

  it('says what a port may be', async () => {
    const { code, said } = await start({ PORT: 'eighty' });
    expect(code).toBe(1);
    expect(said).toBe('PORT must be a whole number from 1 to 65535; it is "eighty"\n');
  });
});
