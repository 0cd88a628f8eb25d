import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { run } from './support/built-host.js';
import { follow } from './support/event-stream.js';
import { send } from './support/http.js';

let folder: string;
let STORAGE_URL: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'northstar-host-'));
  STORAGE_URL = `pglite:${join(folder, 'data')}`;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('The built program', () => {
  it('lists its commands and settings, and its version', async () => {
    const help = await run(['--help']).ended;
    expect(help.code).toBe(0);
    expect(help.stdout).toContain('STORAGE_URL');
    expect(help.stdout).toContain('keys create');
    expect((await run(['--version']).ended).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each([
    [
      'invalid settings, all at once',
      { PORT: 'eighty', AUTH: 'none', STORAGE_URL: 'mysql://u:hunter2@db/x' },
      /^engines-api: PORT must be .*\nengines-api: STORAGE_URL must be .*\nengines-api: AUTH must be .*\n$/,
    ],
    [
      'AUTH=off on a public address',
      { AUTH: 'off', HOST: '0.0.0.0' },
      /^engines-api: AUTH=off is allowed on a loopback HOST only.*\n$/,
    ],
    [
      'a database that cannot be reached',
      { STORAGE_URL: 'postgres://u:hunter2@127.0.0.1:1/db' },
      /^engines-api: .+\n$/,
    ],
    [
      'a folder that is a file',
      { STORAGE_URL: `pglite:${process.execPath}` },
      /^engines-api: The folder .+ is a file\. Use a folder .+\n$/,
    ],
  ])('exits with clear lines for %s', async (_case, settings, message) => {
    const { code, stderr, stdout } = await run([], settings).ended;
    expect(code).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr + stdout).not.toContain('hunter2');
  });

  it('exits with a clear line when its port is in use, and closes the storage', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const { code, stderr } = await run([], { PORT: String(port), STORAGE_URL }).ended;
    await new Promise((resolve) => server.close(resolve));
    expect([code, stderr]).toEqual([
      1,
      `engines-api: Port ${port} on 127.0.0.1 is already in use; set PORT to another port, or PORT=0 for any free one\n`,
    ]);
  }, 60_000);

  it('creates keys, serves requests with one, and shuts down in order', async () => {
    const created = await run(['keys', 'create', '--tenant', 't', '--project', 'p'], {
      STORAGE_URL,
    }).ended;
    expect(created.code).toBe(0);
    const { key } = JSON.parse(created.stdout) as { key: string };
    const headers = { authorization: `Bearer ${key}` };

    const host = run([], { PORT: '0', STORAGE_URL, LOG_LEVEL: 'error' });
    const { url } = await host.listening;
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await send(`${url}/canvas`, { headers })).status).toBe(200);
    expect((await send(`${url}/canvas`)).status).toBe(401);
    expect((await send(`${url}/`)).headers.get('content-type')).toContain('text/html');

    const stream = await follow(`${url}/sse?topics=project`, headers);
    host.child.kill('SIGTERM');
    expect(await stream.ended()).toContain('retry:');
    const { code, stdout } = await host.ended;
    expect(code).toBe(0);
    // At this level only the start is logged.
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(stdout).not.toContain(key);

    const again = run([], { PORT: '0', STORAGE_URL });
    const { url: second } = await again.listening;
    expect((await send(`${second}/canvas`, { headers })).status).toBe(200);
    again.child.kill('SIGINT');
    expect((await again.ended).code).toBe(0);
  }, 60_000);

  it('logs a warning for settings that this version does not support', async () => {
    const host = run([], { PORT: '0', STORAGE_URL, WAKE_URL: 'nats://localhost', JWKS_URL: '/' });
    await host.listening;
    host.child.kill('SIGTERM');
    const { code, stdout } = await host.ended;
    const [line = ''] = stdout.split('\n');
    expect([code, JSON.parse(line)]).toEqual([
      0,
      expect.objectContaining({
        level: 'warn',
        msg: 'This version does not support JWKS_URL, WAKE_URL; ignored',
      }),
    ]);
  }, 60_000);

  it('exits at once at a second signal', async () => {
    const host = run([], { PORT: '0', STORAGE_URL, STOP_DELAY_SECONDS: '60' });
    const { url } = await host.listening;
    host.child.kill('SIGTERM');
    while ((await send(`${url}/readyz`)).status !== 503);
    host.child.kill('SIGTERM');
    expect((await host.ended).code).toBe(1);
  }, 60_000);

  it('reports a missing option of a command', async () => {
    const { code, stderr } = await run(['keys', 'create']).ended;
    expect([code, stderr]).toEqual([1, 'engines-api: keys create needs --tenant T\n']);
  });
});
