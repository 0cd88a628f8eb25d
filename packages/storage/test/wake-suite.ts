import { beforeEach, describe, expect, it } from '@jest/globals';
import type { EventDraft, Scope } from '@northstar/contracts';
import { createStorage } from '../src/create-storage.js';
import { createDatabase } from '../src/database/database.js';
import { appendEvents } from '../src/events/append-events.js';
import type { OpenedForTest } from './opened-for-test.js';

const scope: Scope = { tenant_id: 'tnt_wake', project_id: 'prj_1' };
const canvas = {
  canvas_id: 'home',
  kind: 'page',
  template_kind: null,
  name: null,
  schema_ref: null,
  created_at: '2026-01-01T00:00:00.000Z',
} as const;

function event(number: number): EventDraft {
  const at = '2026-01-01T00:00:00.000Z';
  return { event_id: `evt_${number}`, name: 'x', topic: 'project', data: {}, actor: null, at };
}

/** Followers are woken after the commit, in one place for all repositories. */
export function wakeSuite(opened: () => OpenedForTest): void {
  describe('A wake bus that the caller provides', () => {
    beforeEach(() => opened().clear());

    function setUp() {
      const { driver } = opened();
      const woken: string[] = [];
      const wake = {
        wake: ({ project_id }: Scope) => void woken.push(project_id),
        subscribe: () => () => undefined,
      };
      return { woken, storage: createStorage('postgres', driver, { wake }), wake };
    }

    it('is used by every repository, once for each change', async () => {
      const { woken, storage, wake } = setUp();
      expect(storage.wake).toBe(wake);
      await storage.events.append(scope, [event(1), event(2)]);
      expect(woken.splice(0)).toEqual(['prj_1']);
      await storage.events.append(scope, []);
      expect(woken).toEqual([]);
      const key = { key: 'k', fingerprint: 'f' };
      await storage.canvases.createCanvas(scope, canvas, event(3), key);
      expect(woken.splice(0)).toEqual(['prj_1']);
      await storage.canvases.createCanvas(scope, canvas, event(4), key);
      expect(woken).toEqual([]);
      expect(await storage.canvases.deleteCanvas(scope, 'home', event(5))).toBe(true);
      expect(await storage.canvases.deleteCanvas(scope, 'home', event(6))).toBe(false);
      expect(woken.splice(0)).toEqual(['prj_1']);
    });

    it('is called after the commit, and not after a rollback', async () => {
      const { woken } = setUp();
      const database = createDatabase(opened().driver.sessions, ({ project_id }) => {
        woken.push(project_id);
      });
      await database.for(scope).transaction(async (queries) => {
        await appendEvents(queries, scope, [event(1)]);
        await appendEvents(queries, scope, [event(2)]);
        expect(woken).toEqual([]);
      });
      expect(woken.splice(0)).toEqual(['prj_1']);
      const failed = database.for(scope).transaction(async (queries) => {
        await appendEvents(queries, scope, [event(3)]);
        throw new Error('rolled back by the test');
      });
      await expect(failed).rejects.toThrow('rolled back');
      expect(woken).toEqual([]);
    });

    it('cannot fail a committed write', async () => {
      const broken = {
        wake: () => {
          throw new Error('the bus is broken');
        },
        subscribe: () => () => undefined,
      };
      const storage = createStorage('postgres', opened().driver, { wake: broken });
      expect(await storage.events.append(scope, [event(1)])).toBe(1);
    });
  });
}
