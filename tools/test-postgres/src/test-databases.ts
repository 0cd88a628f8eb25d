import { randomBytes } from 'node:crypto';
import pg from 'pg';

const PREFIX = 'northstar_test';
/** Databases of runs that were killed are dropped by a later run, once they are this old. */
const STALE_MS = 60 * 60 * 1000;

export interface TestDatabases {
  createDatabase(template?: string): Promise<string>;
  close(): Promise<void>;
}

/** Makes databases on a server and drops them again. The names say when they were made. */
export async function createTestDatabases(serverUrl: string): Promise<TestDatabases> {
  await withClient(serverUrl, dropStale);
  const made: string[] = [];
  return {
    async createDatabase(template) {
      const name = `${PREFIX}_${Date.now()}_${randomBytes(6).toString('hex')}`;
      const source = template === undefined ? 'template0' : databaseOf(template);
      await withClient(serverUrl, async (client) => {
        await client.query(
          `create database ${client.escapeIdentifier(name)} template ${client.escapeIdentifier(source)}`,
        );
      });
      made.push(name);
      const url = new URL(serverUrl);
      url.pathname = `/${name}`;
      return url.href;
    },
    async close() {
      await withClient(serverUrl, async (client) => {
        for (const name of made.splice(0)) {
          await client.query(
            `drop database if exists ${client.escapeIdentifier(name)} with (force)`,
          );
        }
      });
    },
  };
}

async function dropStale(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    `select datname from pg_database d where datname like '${PREFIX}\\_%'
       and not exists (select from pg_stat_activity a where a.datid = d.oid)`,
  );
  for (const { datname } of rows) {
    const madeAt = Number(datname.slice(PREFIX.length + 1).split('_')[0]);
    if (!(Date.now() - madeAt > STALE_MS)) continue;
    await client.query(`drop database if exists ${client.escapeIdentifier(datname)}`);
  }
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function databaseOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}
