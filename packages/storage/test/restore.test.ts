import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EventDraft, Scope } from '@northstar/contracts';
import { startTestPostgres, type TestPostgres } from '@northstar/test-postgres';
import pg from 'pg';
import { openStorage } from '../src/index.js';
import { restoreDatabase } from './restore-database.js';

const mine: Scope = { tenant_id: 'tnt_a', project_id: 'prj' };
const other: Scope = { tenant_id: 'tnt_b', project_id: 'prj' };

const event = (event_id: string): EventDraft => ({
  event_id,
  name: 'x',
  topic: 'project',
  data: {},
  actor: null,
  at: '2026-01-01T00:00:00.000Z',
});

/** Servers of their own, because roles belong to a whole server. */
let original: TestPostgres;
let restored: TestPostgres;
let backup: string;

beforeAll(async () => {
  [original, restored] = await Promise.all([
    startTestPostgres({ databaseUrl: null }),
    startTestPostgres({ databaseUrl: null }),
  ]);
  backup = await original.createDatabase();
  const storage = await openStorage(backup);
  await storage.events.append(mine, [event('evt_1'), event('evt_2')]);
  await storage.close();
});
afterAll(() => Promise.all([original.close(), restored.close()]));

/** Returns the number of rows. */
async function run(url: string, sql: string): Promise<number | null> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rowCount;
  } finally {
    await client.end();
  }
}

/** What a restored storage must be able to do: read, write, and keep projects apart. */
async function serve(url: string): Promise<void> {
  const storage = await openStorage(url);
  try {
    const events = await storage.events.read(mine, { after: 0, limit: 10 });
    expect(events.map(({ event_id }) => event_id)).toEqual(['evt_1', 'evt_2']);
    expect(await storage.events.append(mine, [event('evt_3')])).toBe(3);
    expect(await storage.events.read(other, { after: 0, limit: 10 })).toEqual([]);
  } finally {
    await storage.close();
  }
}

/** A database that belongs to a new user with these attributes. */
async function databaseOfUser(attributes: string): Promise<{ url: string; asSuperuser: string }> {
  const asSuperuser = await restored.createDatabase();
  const url = new URL(asSuperuser);
  url.username = `user_${url.pathname.slice(-12)}`;
  url.password = 'pw';
  await run(asSuperuser, `create role ${url.username} login password 'pw' ${attributes}`);
  await run(asSuperuser, `alter database ${url.pathname.slice(1)} owner to ${url.username}`);
  return { url: url.href, asSuperuser };
}

describe('A restored database', () => {
  it('is served by a superuser on a server that never ran the engines', async () => {
    const url = await restored.createDatabase();
    const roles = await run(url, `select from pg_roles where rolname = 'northstar_app'`);
    expect(roles).toBe(0);
    await restoreDatabase(backup, url);
    await serve(url);
  });

  it('is served when the role exists without its grants', async () => {
    // The test before made the role.
    const url = await restored.createDatabase();
    await restoreDatabase(backup, url);
    await serve(url);
  });

  it('is served after single grants were lost', async () => {
    const url = await restored.createDatabase();
    await restoreDatabase(backup, url);
    await openStorage(url).then((storage) => storage.close());
    await run(url, 'revoke insert on northstar.events from northstar_app');
    await serve(url);
  });

  it('is served by an ordinary user who owns it', async () => {
    const { url } = await databaseOfUser('');
    await restoreDatabase(backup, url);
    await serve(url);
  });

  it('is served after the advice is followed, by a user who bypasses row-level security', async () => {
    const { url, asSuperuser } = await databaseOfUser('bypassrls');
    await restoreDatabase(backup, url);
    const advice = await adviceOf(url);
    expect(advice).toContain('grant northstar_app to');
    await run(asSuperuser, advice);
    await serve(url);
  });

  it('is served after the advice is followed, by an ordinary user who owns nothing', async () => {
    const { url, asSuperuser } = await databaseOfUser('');
    await restoreDatabase(backup, asSuperuser);
    await run(asSuperuser, 'grant usage on schema northstar to public');
    await run(asSuperuser, 'grant select on northstar.migrations to public');
    await run(asSuperuser, await adviceOf(url));
    await serve(url);
  });
});

/** The SQL that the error of a failed start advises. */
async function adviceOf(url: string): Promise<string> {
  const error: unknown = await openStorage(url).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ name: 'StorageSetupError' });
  const [, sql] = /as a superuser: (.*;)/.exec(String(error)) ?? [];
  if (sql === undefined) throw new Error(`No advice in: ${String(error)}`);
  return sql;
}
