import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Scope } from '@northstar/contracts';
import {
  home,
  makeCanvas,
  mine,
  projectLayer,
  setting,
  sibling,
  stranger,
  tenantLayer,
  eventIdsOf,
} from './layer-samples.js';
import type { OpenedForTest } from './opened-for-test.js';

const TABLES = ['documents', 'document_values', 'document_log', 'document_imports'] as const;
const owners = (table: string) => ({
  name: `test_owners_of_${table}`,
  text: `select distinct tenant_id, project_id, document_kind, document_id from ${table}
         order by tenant_id, project_id, document_kind, document_id`,
});
const actForTenant = {
  name: 'test_act_for_tenant',
  text: `select set_config('northstar.role', 'tenant', true)`,
};
const denied = { code: '42501' };

/** Row-level security limits which layers a project reads and writes, whatever a query says. */
export function layerIsolationSuite(opened: () => OpenedForTest): void {
  const own = (scope: Scope) => opened().database.for(scope);

  describe('Row-level security of layers', () => {
    beforeEach(async () => {
      await opened().clear();
      const { canvases } = opened().storage;
      const importing = (id: string) => setting(0, id, { imported: { of: id } });
      for (const scope of [mine, sibling, stranger]) {
        const id = `${scope.tenant_id}_${scope.project_id}`;
        await makeCanvas(opened(), scope, 'home');
        await canvases.commit(scope, home, importing(`${id}_home`));
        await canvases.commit(scope, projectLayer(scope), importing(`${id}_project`));
      }
      await canvases.commit(mine, tenantLayer, importing('mine_tenant'));
      await canvases.commit(
        stranger,
        { kind: 'tenant_layer', id: stranger.tenant_id },
        importing('other_tenant'),
      );
    });

    it('shows a project its own layer and its tenant’s, and no others', async () => {
      for (const scope of [mine, sibling, stranger]) {
        const { tenant_id, project_id } = scope;
        for (const table of TABLES) {
          expect(await own(scope).rows(owners(table), [])).toEqual([
            { tenant_id, project_id: '', document_kind: 'tenant_layer', document_id: tenant_id },
            { tenant_id, project_id, document_kind: 'canvas', document_id: 'home' },
            { tenant_id, project_id, document_kind: 'project_layer', document_id: project_id },
          ]);
        }
      }
    });

    it('lets a project write its tenant’s layer and no other tenant’s', async () => {
      for (const table of TABLES) {
        const steal = {
          name: `test_steal_${table}`,
          text: `update ${table} set tenant_id = $1 where project_id = ''`,
        };
        await expect(own(mine).rows(steal, [stranger.tenant_id])).rejects.toMatchObject(denied);
        const wipe = {
          name: `test_wipe_${table}`,
          text: `delete from ${table} where tenant_id = $1 returning document_id`,
        };
        expect(await own(mine).rows(wipe, [stranger.tenant_id])).toEqual([]);
      }
      const forge = {
        name: 'test_forge_layer',
        text: `insert into documents (
                 tenant_id, project_id, document_kind, document_id, head_rev, created_at, updated_at)
               values ($1, '', 'tenant_layer', 'forged', 0, now(), now())`,
      };
      await expect(own(mine).rows(forge, [stranger.tenant_id])).rejects.toMatchObject(denied);
      const outcome = await opened().storage.canvases.commit(
        sibling,
        tenantLayer,
        setting(1, 'ours'),
      );
      expect(outcome).toMatchObject({ status: 'committed', before: ['mine_tenant'] });
    });

    it('lets a project append to other logs of its tenant only while it acts for the tenant', async () => {
      const append = {
        name: 'test_append',
        text: `insert into events (tenant_id, project_id, seq, event_id, topic, name, data, at)
               values ($1, $2, 99, 'evt', 'project', 'x', '{}', now())`,
      };
      const raise = {
        name: 'test_raise',
        text: `update event_streams set head_seq = 99 where project_id <> $1
               returning tenant_id, project_id`,
      };
      const seen = { name: 'test_seen', text: 'select distinct tenant_id, project_id from events' };
      const forget = { name: 'test_forget', text: 'delete from events returning tenant_id' };
      const theirs = [sibling.tenant_id, sibling.project_id];
      await expect(own(mine).rows(append, theirs)).rejects.toMatchObject(denied);
      expect(await own(mine).rows(raise, [mine.project_id])).toEqual([]);

      await own(mine).transaction(async (queries) => {
        await queries.rows(actForTenant, []);
        await queries.rows(append, theirs);
        expect(await queries.rows(raise, [mine.project_id])).toEqual([sibling]);
        // It still neither reads nor deletes their events.
        expect(await queries.rows(seen, [])).toEqual([mine]);
        await queries.rows(forget, []);
      });
      expect(await eventIdsOf(opened(), mine)).toEqual([]);
      expect((await eventIdsOf(opened(), sibling)).length).toBeGreaterThan(1);

      const tooFar = own(mine).transaction(async (queries) => {
        await queries.rows(actForTenant, []);
        await queries.rows(append, [stranger.tenant_id, stranger.project_id]);
      });
      await expect(tooFar).rejects.toMatchObject(denied);
    });

    it('ends acting for the tenant with the transaction', async () => {
      const role = {
        name: 'test_role',
        text: `select current_setting('northstar.role') as role`,
      };
      const commits = Array.from({ length: 8 }, (_, number) =>
        opened().storage.canvases.commit(mine, tenantLayer, setting(1, `evt_${number}`)),
      );
      await Promise.all(commits);
      const roles = await Promise.all(commits.map(() => own(mine).rows(role, [])));
      expect(roles).toEqual(commits.map(() => [{ role: '' }]));
    });
  });
}
