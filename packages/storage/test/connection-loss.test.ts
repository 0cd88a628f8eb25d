import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { silentLogger, type Scope } from '@northstar/contracts';
import { startTestPostgres, type TestPostgres } from '@northstar/test-postgres';
import pg from 'pg';
import { openPostgres } from '../src/postgres/open-postgres.js';
import { openedForTest, type OpenedForTest } from './opened-for-test.js';

const scope: Scope = { tenant_id: 'tnt_a', project_id: 'prj_a' };
const event = {
  event_id: 'evt_1',
  name: 'feed.health',
  topic: 'project',
  data: {},
  actor: null,
  at: '2026-01-01T00:00:00.000Z',
};

let postgres: TestPostgres;
let url: string;
let opened: OpenedForTest;
let admin: pg.Client;

beforeAll(async () => {
  postgres = await startTestPostgres();
  url = await postgres.createDatabase();
  const options = { logger: silentLogger, poolSize: 4 };
  opened = openedForTest('postgres', await openPostgres(url, options));
  admin = new pg.Client({ connectionString: url });
  await admin.connect();
});
afterAll(async () => {
  await opened.storage.close();
  await admin.end();
  await postgres.close();
});

/** Ends all other connections to the database; returns how many. */
async function terminate(): Promise<number> {
  const { rowCount } = await admin.query(
    `select pg_terminate_backend(pid, 5000) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()`,
  );
  return rowCount ?? 0;
}

/** Repeats a query until it succeeds; until then it must throw `service.unavailable`. */
async function untilItAnswers<T>(query: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await query();
    } catch (error) {
      expect(error).toMatchObject({ code: 'service.unavailable' });
    }
  }
}

/** Repeats a query until the database rejects a connection; before, connections may be lost. */
async function untilRejected(query: () => Promise<unknown>): Promise<unknown> {
  for (;;) {
    const error = await query().catch((thrown: unknown) => thrown);
    if (!String(error).includes('cannot be reached')) return error;
  }
}

describe('When the database ends its connections', () => {
  it('a running statement fails with service.unavailable, and later ones succeed', async () => {
    const sleeping = { name: 'test_sleep', text: 'select pg_sleep(60)' };
    const running = opened.database
      .for(scope)
      .rows(sleeping, [])
      .catch((error: unknown) => error);
    for (let seen = 0; seen === 0;) {
      const { rowCount } = await admin.query(
        `select from pg_stat_activity where query like '%pg_sleep(60)%' and state = 'active'
           and datname = current_database() and pid <> pg_backend_pid()`,
      );
      seen = rowCount ?? 0;
    }
    expect(await terminate()).toBeGreaterThan(0);
    expect(await running).toMatchObject({ code: 'service.unavailable', retryAfterSeconds: 1 });
    await untilItAnswers(() => opened.storage.ping());
  });

  it('a transaction fails with service.unavailable and is rolled back', async () => {
    const lost = opened.database.for(scope).transaction(async (queries) => {
      await queries.rows(
        {
          name: 'test_write',
          text: `insert into event_streams (tenant_id, project_id, head_seq) values ($1, $2, 7)`,
        },
        [scope.tenant_id, scope.project_id],
      );
      await terminate();
      await queries.rows({ name: 'test_one', text: 'select 1' }, []);
    });
    await expect(lost).rejects.toMatchObject({ code: 'service.unavailable' });
    const bounds = await untilItAnswers(() => opened.storage.events.bounds(scope));
    expect(bounds).toEqual({ head: 0, horizon: 0 });
  });

  it('idle connections are replaced and act for the right project', async () => {
    await untilItAnswers(() => opened.storage.events.append(scope, [event]));
    const other = { ...scope, project_id: 'prj_other' };
    for (let round = 0; round < 3; round += 1) {
      await Promise.all([1, 2, 3, 4].map(() => untilItAnswers(() => opened.storage.ping())));
      await terminate();
      expect(await untilItAnswers(() => opened.storage.events.bounds(other))).toMatchObject({
        head: 0,
      });
      expect(await untilItAnswers(() => opened.storage.events.bounds(scope))).toMatchObject({
        head: 1,
      });
    }
  });

  it('wake-ups from other processes arrive again', async () => {
    const options = { logger: silentLogger, poolSize: 1 };
    const neighbour = openedForTest('postgres', await openPostgres(url, options));
    try {
      const woken: Scope[] = [];
      const stop = opened.storage.wake.subscribe((of) => void woken.push(of));
      const wakeUntilHeard = async () => {
        for (woken.length = 0; woken.length === 0;) {
          await untilItAnswers(() => neighbour.storage.events.append(scope, [event]));
        }
      };
      await wakeUntilHeard();
      expect(woken[0]).toEqual(scope);
      expect(await terminate()).toBeGreaterThan(1);
      await wakeUntilHeard();
      stop();
    } finally {
      await neighbour.storage.close();
    }
  });
});

describe('When the database rejects new connections', () => {
  it.each<[string, string, string]>([
    [
      'because it allows none',
      `alter database DATABASE allow_connections false`,
      `alter database DATABASE allow_connections true`,
    ],
    [
      'because the password has changed',
      `alter role USER password 'other'`,
      `alter role USER password 'pw'`,
    ],
    [
      'because it was renamed',
      `alter database DATABASE rename to DATABASE_moved`,
      `alter database DATABASE_moved rename to DATABASE`,
    ],
  ])(
    '%s, statements fail with service.unavailable until it accepts them',
    async (...[, off, on]) => {
      const own = new URL(await postgres.createDatabase());
      const database = own.pathname.slice(1);
      const user = `${database}_user`;
      const named = (sql: string) =>
        admin.query(sql.replaceAll('DATABASE', database).replace('USER', user));
      await named(`create role USER superuser login password 'pw'`);
      own.username = user;
      own.password = 'pw';
      const options = { logger: silentLogger, poolSize: 2 };
      const { storage } = openedForTest('postgres', await openPostgres(own.href, options));
      try {
        const endAll = () =>
          admin.query(
            'select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1',
            [database],
          );
        await endAll();
        await named(off);
        await endAll();
        const error = await untilRejected(() => storage.ping());
        expect(error).toMatchObject({ code: 'service.unavailable', retryAfterSeconds: 1 });
        expect(String(error)).not.toContain(user);
        await named(on);
        await untilItAnswers(() => storage.ping());
      } finally {
        await storage.close();
      }
    },
  );
});

describe('A closed storage', () => {
  it('throws service.unavailable, and may be closed again', async () => {
    const options = { logger: silentLogger, poolSize: 1 };
    const { storage } = openedForTest('postgres', await openPostgres(url, options));
    await storage.close();
    await storage.close();
    await expect(storage.ping()).rejects.toMatchObject({ code: 'service.unavailable' });
  });
});
