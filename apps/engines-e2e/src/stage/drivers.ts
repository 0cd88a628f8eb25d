import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestPostgres } from '@northstar/test-postgres';

/** An empty storage, deleted when it is closed. */
export interface EmptyStorage {
  url: string;
  close(): Promise<void>;
}

export interface Driver {
  name: string;
  open(): Promise<EmptyStorage>;
}

const pglite: Driver = {
  name: 'PGlite',
  async open() {
    const folder = await mkdtemp(join(tmpdir(), 'northstar-e2e-'));
    return {
      url: `pglite:${join(folder, 'data')}`,
      close: () => rm(folder, { recursive: true, force: true }),
    };
  },
};

const postgres: Driver = {
  name: 'Postgres',
  async open() {
    const server = await startTestPostgres();
    return { url: await server.createDatabase(), close: () => server.close() };
  },
};

/** All storage drivers of the host. */
export const drivers: readonly Driver[] = [pglite, postgres];
