import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from '@jest/globals';
import { startTestPostgres } from '@northstar/test-postgres';
import type { TestPostgres } from '@northstar/test-postgres';
import { startTestHost } from './start-host.js';
import type { TestHost } from './start-host.js';

/**
 * Runs tests with a host on Postgres and with one on PGlite. `before` is called with the storage's
 * URL before the host starts, to store data that the host would reject.
 */
export function withBothStorages(
  subject: string,
  tests: (host: () => TestHost) => void,
  before: (storageUrl: string) => Promise<void> = async () => undefined,
): void {
  describe.each(['Postgres', 'PGlite'])(`${subject}, with %s`, (kind) => {
    let host: TestHost;
    let storage: { url: string; close(): Promise<void> };
    beforeAll(async () => {
      storage = kind === 'Postgres' ? await postgres() : await pglite();
      await before(storage.url);
      host = await startTestHost({ STORAGE_URL: storage.url });
    }, 60_000);
    afterAll(async () => {
      await host.stop();
      await storage.close();
    });
    tests(() => host);
  });
}

async function postgres() {
  const server: TestPostgres = await startTestPostgres();
  return { url: await server.createDatabase(), close: () => server.close() };
}

async function pglite() {
  const folder = await mkdtemp(join(tmpdir(), 'northstar-host-'));
  const close = () => rm(folder, { recursive: true, force: true });
  return { url: `pglite:${join(folder, 'data')}`, close };
}
