import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Scope } from '@northstar/contracts';
import type { CommitOutcome } from '@northstar/tokens';
import { createDatabase } from '../src/database/database.js';
import { createSqlCanvasRepository } from '../src/canvases/sql-canvas-repository.js';
import { errorCode } from '../src/database/database-errors.js';
import type { SessionPool } from '../src/database/session-pool.js';
import {
  eventOf,
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

/** Commits to layers. */
export function layerCommitsSuite(opened: () => OpenedForTest): void {
  beforeEach(() => opened().clear());

  describe('A commit to the tenant’s layer', () => {
    it('wakes all of the tenant’s projects and no other project', async () => {
      const { storage } = opened();
      for (const scope of [mine, sibling, stranger]) await makeCanvas(opened(), scope, 'home');
      const woken: string[] = [];
      await new Promise<void>((resolve) => {
        const stop = storage.wake.subscribe(({ tenant_id, project_id }) => {
          woken.push(`${tenant_id} ${project_id}`);
          if (new Set(woken.filter((of) => of.startsWith(mine.tenant_id))).size < 2) return;
          stop();
          resolve();
        });
        void storage.canvases.commit(mine, tenantLayer, setting(0, 'evt_1'));
      });
      expect(await eventIdsOf(opened(), sibling)).toEqual(['made_home', 'evt_1']);
      expect(await eventIdsOf(opened(), stranger)).toEqual(['made_home']);
    });

    it('causes no deadlocks with commits to canvases', async () => {
      const scopes = ['prj_3', 'prj_1', 'prj_2'].map((project_id) => ({ ...mine, project_id }));
      for (const scope of scopes) await makeCanvas(opened(), scope, 'home');
      const codes: string[] = [];
      const database = createDatabase(watched(opened().driver.sessions, codes), () => undefined);
      const repository = createSqlCanvasRepository(database);
      const rounds = Array.from({ length: 10 }, (_, round) => round);
      const companion = (id: string) => ({
        layer: tenantLayer,
        event_id: id,
        type: 'promote',
        args: {},
        values: setting(0, id).values,
        event: () => eventOf(id),
      });
      await Promise.all(
        scopes.flatMap((scope) => [
          ...rounds.map((round) =>
            untilCommitted(scope, (base) =>
              repository.commit(
                scope,
                tenantLayer,
                setting(base, `${scope.project_id}_t${round}_${base}`),
              ),
            ),
          ),
          ...rounds.map((round) =>
            untilCommitted(scope, (base) => {
              const id = `${scope.project_id}_h${round}_${base}`;
              const accompanying = round % 2 === 0 ? { accompanying: companion(`${id}_t`) } : {};
              return repository.commit(scope, home, setting(base, id, accompanying));
            }),
          ),
        ]),
      );
      expect(codes.filter((code) => code === '40P01')).toEqual([]);
      const layer = await repository.readLog(mine, tenantLayer, { after_rev: 0, limit: 999 });
      expect(layer).toHaveLength(45);
      for (const scope of scopes) {
        const log = await repository.readLog(scope, home, { after_rev: 0, limit: 999 });
        const ids = await eventIdsOf(opened(), scope);
        expect(ids).toHaveLength(1 + 45 + 10);
        const order = (log: typeof layer) => log.map(({ event_id }) => ids.indexOf(event_id));
        // The events of both documents are in the order of their revisions.
        for (const offsets of [order(layer), order(log)]) {
          expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
          expect(offsets).not.toContain(-1);
        }
      }
    });
  });

  describe('Two layers that one commit writes for the first time', () => {
    it('are both written or neither, even when another commit creates one of them', async () => {
      const { canvases } = opened().storage;
      const write = (scope: Scope) =>
        canvases.commit(
          scope,
          projectLayer(scope),
          setting(0, `${scope.project_id}_project`, {
            accompanying: {
              layer: tenantLayer,
              base_rev: 0,
              event_id: `${scope.project_id}_tenant`,
              type: 'promote',
              args: {},
              values: setting(0, scope.project_id).values,
              event: () => eventOf(`${scope.project_id}_tenant`),
            },
          }),
        );
      const scopes = [mine, sibling, { ...mine, project_id: 'prj_0' }];
      const outcomes = await Promise.all(scopes.map(write));
      expect(outcomes.map(({ status }) => status).sort()).toEqual([
        'accompanying_conflict',
        'accompanying_conflict',
        'committed',
      ]);
      for (const [index, scope] of scopes.entries()) {
        const written = outcomes[index]?.status === 'committed';
        const layer = await canvases.readLayer(scope, projectLayer(scope));
        expect(layer?.rev ?? null).toBe(written ? 1 : null);
      }
    });
  });
}

/** Retries with the head until the commit succeeds. */
async function untilCommitted(
  scope: Scope,
  commit: (base_rev: number) => Promise<CommitOutcome>,
): Promise<void> {
  for (let base = 0; ;) {
    const outcome = await commit(base);
    if (outcome.status === 'committed') return;
    if (outcome.status !== 'conflict') throw new Error(`${scope.project_id}: ${outcome.status}`);
    base = outcome.head_rev;
  }
}

/** The same sessions, recording the codes of their errors. */
function watched(sessions: SessionPool, codes: string[]): SessionPool {
  return {
    size: sessions.size,
    end: () => sessions.end(),
    async connect() {
      const session = await sessions.connect();
      return {
        get identity() {
          return session.identity;
        },
        set identity(identity) {
          session.identity = identity;
        },
        release: (broken) => session.release(broken),
        async query(query, values) {
          try {
            return await session.query(query, values);
          } catch (error) {
            codes.push(errorCode(error) ?? 'none');
            throw error;
          }
        },
      };
    },
  };
}
