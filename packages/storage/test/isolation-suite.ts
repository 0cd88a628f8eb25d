import { beforeEach, describe, expect, it } from '@jest/globals';
import type { EventDraft, Scope } from '@northstar/contracts';
import type { OpenedForTest } from './opened-for-test.js';

const mine: Scope = { tenant_id: 'tnt_mine', project_id: 'prj_1' };
const sibling: Scope = { tenant_id: 'tnt_mine', project_id: 'prj_2' };
const stranger: Scope = { tenant_id: 'tnt_other', project_id: 'prj_1' };

const all = { name: 'test_all_events', text: 'select tenant_id, project_id from events' };
const forge = {
  name: 'test_forge',
  text: `insert into event_streams (tenant_id, project_id, head_seq) values ($1, $2, 1)`,
};
const steal = {
  name: 'test_steal',
  text: `update events set tenant_id = 'tnt_other' returning seq`,
};
const wipe = { name: 'test_wipe', text: 'delete from events returning tenant_id' };

function draft(number: number): EventDraft {
  return {
    event_id: `evt_${number}`,
    name: 'feed.health',
    topic: 'project',
    data: {},
    actor: null,
    at: '2026-01-01T00:00:00.000Z',
  };
}

/** The database isolates projects, even when a query has no condition on the project. */
export function isolationSuite(opened: () => OpenedForTest): void {
  describe('Row-level security', () => {
    beforeEach(async () => {
      await opened().clear();
      for (const scope of [mine, sibling, stranger]) {
        await opened().storage.events.append(scope, [draft(1)]);
      }
    });

    it('limits a select without a where clause to its project', async () => {
      for (const scope of [mine, sibling, stranger, mine]) {
        expect(await opened().database.for(scope).rows(all, [])).toEqual([scope]);
      }
      expect(await opened().database.asWorker().rows(all, [])).toHaveLength(3);
    });

    it('isolates projects that query at the same time', async () => {
      const scopes = Array.from(
        { length: 60 },
        (_, at) => [mine, sibling, stranger][at % 3] ?? mine,
      );
      const seen = await Promise.all(
        scopes.map((scope) => opened().database.for(scope).rows(all, [])),
      );
      expect(seen).toEqual(scopes.map((scope) => [scope]));
    });

    it('isolates projects in transactions, also after a failed one', async () => {
      const { database } = opened();
      const failed = database.for(stranger).transaction(async (queries) => {
        expect(await queries.rows(all, [])).toEqual([stranger]);
        throw new Error('rolled back by the test');
      });
      await expect(failed).rejects.toThrow('rolled back by the test');
      await database.for(mine).transaction(async (queries) => {
        expect(await queries.rows(all, [])).toEqual([mine]);
        expect(await queries.kysely.selectFrom('feeds').selectAll().execute()).toEqual([]);
      });
    });

    it('rejects writes for another project', async () => {
      const own = opened().database.for(mine);
      const denied = { code: '42501' };
      const other = [stranger.tenant_id, 'prj_new'];
      await expect(own.rows(forge, other)).rejects.toMatchObject(denied);
      await expect(own.rows(steal, [])).rejects.toMatchObject(denied);
      expect(await own.rows(wipe, [])).toEqual([{ tenant_id: mine.tenant_id }]);
      expect(await opened().database.asWorker().rows(all, [])).toHaveLength(2);
    });

    it('shows no rows to a session without settings', async () => {
      const session = await opened().driver.sessions.connect();
      const noSettings = ['', '', ''];
      try {
        session.identity = 'unknown';
        await session.query(
          `select set_config('northstar.tenant_id', $1, false),
             set_config('northstar.project_id', $2, false), set_config('northstar.role', $3, false)`,
          noSettings,
        );
        expect((await session.query('select * from events', [])).rows).toEqual([]);
      } finally {
        session.release();
      }
    });

    it('is forced on every table of the schema, and sessions cannot bypass it', async () => {
      const worker = opened().database.asWorker();
      const open = {
        name: 'test_open_tables',
        text: `select relname from pg_class
               where relnamespace = 'northstar'::regnamespace and relkind = 'r'
                 and not (relrowsecurity and relforcerowsecurity)`,
      };
      expect(await worker.rows(open, [])).toEqual([{ relname: 'migrations' }]);
      const user = {
        name: 'test_user',
        text: `select rolsuper, rolbypassrls from pg_roles where rolname = current_user`,
      };
      expect(await worker.rows(user, [])).toEqual([{ rolsuper: false, rolbypassrls: false }]);
      const migrations = { name: 'test_migrations', text: 'delete from migrations' };
      await expect(worker.rows(migrations, [])).rejects.toMatchObject({ code: '42501' });
    });
  });
}
