import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestPostgres, type TestPostgres } from '@northstar/test-postgres';
import pg from 'pg';
import { openStorage } from '../src/index.js';
import { readMigrations } from '../src/migrations/migration.js';

let postgres: TestPostgres;
// A server of its own, because roles belong to the whole server.
beforeAll(async () => {
  postgres = await startTestPostgres({ databaseUrl: null });
});
afterAll(() => postgres.close());

async function run<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function openAndClose(url: string): Promise<number> {
  const storage = await openStorage(url);
  await storage.close();
  return storage.info.schema_version;
}

async function databaseOfUser(attributes: string): Promise<string> {
  const database = new URL(await postgres.createDatabase());
  const user = `user_${database.pathname.slice(-12)}`;
  await run(postgres.url, `create role ${user} login password 'pw' ${attributes}`);
  await run(postgres.url, `alter database ${database.pathname.slice(1)} owner to ${user}`);
  database.username = user;
  database.password = 'pw';
  return database.href;
}

const newest = readMigrations().length;

describe('Opening a Postgres database', () => {
  it('migrates it once, although many databases are opened many times together', async () => {
    const urls = await Promise.all([1, 2, 3].map(() => postgres.createDatabase()));
    const opened = await Promise.all([...urls, ...urls, ...urls].map(openAndClose));
    expect(opened).toEqual(Array(9).fill(newest));
    for (const url of urls) {
      const applied = await run(url, 'select version from northstar.migrations order by version');
      expect(applied).toEqual(readMigrations().map(({ version }) => ({ version })));
    }
  });

  it('rejects a database with an applied migration that has changed since', async () => {
    const url = await postgres.createDatabase();
    await openAndClose(url);
    await run(url, `update northstar.migrations set checksum = 'other' where version = 2`);
    await expect(openStorage(url)).rejects.toMatchObject({
      name: 'StorageSetupError',
      message: expect.stringMatching(/0002_feeds\.sql has changed since it was applied/),
    });
  });

  it('rejects a database of a newer version', async () => {
    const url = await postgres.createDatabase();
    await openAndClose(url);
    await run(
      url,
      `insert into northstar.migrations (version, name, checksum) values (${newest + 1}, '0099_x.sql', 'y')`,
    );
    await expect(openStorage(url)).rejects.toMatchObject({
      name: 'StorageSetupError',
      message: expect.stringMatching(/newer than this program.*0099_x\.sql/),
    });
  });

  it('leaves nothing of a migration that fails', async () => {
    const url = await postgres.createDatabase();
    await run(url, 'create schema northstar; create table northstar.feeds (in_the_way integer)');
    await expect(openStorage(url)).rejects.toMatchObject({ code: '42P07' });
    expect(await run(url, `select to_regclass('northstar.events') as events`)).toEqual([
      { events: null },
    ]);
  });

  it.each(['createrole', 'nocreaterole'])(
    'works for an ordinary user (%s), who is subject to row-level security',
    async (attributes) => {
      const url = await databaseOfUser(attributes);
      const storage = await openStorage(url);
      const [mine, other] = ['tnt_a', 'tnt_b'].map((tenant_id) => ({
        tenant_id,
        project_id: 'prj',
      })) as [{ tenant_id: string; project_id: string }, { tenant_id: string; project_id: string }];
      await storage.events.append(mine, [
        {
          event_id: 'evt_1',
          name: 'x',
          topic: 'project',
          data: {},
          actor: null,
          at: '2026-01-01T00:00:00Z',
        },
      ]);
      expect(await storage.events.bounds(mine)).toEqual({ head: 1, horizon: 0 });
      expect(await storage.events.bounds(other)).toEqual({ head: 0, horizon: 0 });
      await storage.close();
      // Even the owner sees no rows without setting a project.
      expect(await run(url, 'select * from northstar.events')).toEqual([]);
    },
  );

  it('rejects a user who bypasses row-level security, with advice', async () => {
    // Only a superuser can grant northstar_app here.
    await expect(openStorage(await databaseOfUser('bypassrls'))).rejects.toMatchObject({
      name: 'StorageSetupError',
      message: expect.stringMatching(/bypasses row-level security.*grant northstar_app/),
    });
  });

  it('throws service.unavailable when nothing listens on the port', async () => {
    const url = new URL(postgres.url);
    url.port = '1';
    await expect(openStorage(url.href)).rejects.toMatchObject({ code: 'service.unavailable' });
  });

  it.each([
    [
      'a database that does not exist',
      (url: URL) => (url.pathname = '/nope'),
      /^The database nope on 127\.0\.0\.1:\d+ cannot be opened: .*createdb nope/,
    ],
    [
      'a user that does not exist',
      (url: URL) => (url.username = 'nobody'),
      /cannot be opened: .*"nobody".*Use a user that the server knows/,
    ],
    [
      'a wrong password',
      (url: URL) => (url.password = 'hunter2'),
      /cannot be opened: .*Use a user that the server knows and its password/,
    ],
    [
      'no password',
      (url: URL) => (url.password = ''),
      /cannot be opened: .*Use a user that the server knows and its password/,
    ],
  ])('rejects %s, with advice', async (_case, change, message) => {
    const url = new URL(await postgres.createDatabase());
    change(url);
    const error = await openStorage(url.href).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      name: 'StorageSetupError',
      message: expect.stringMatching(message),
    });
    expect(String(error)).not.toContain('hunter2');
  });
});
