import { beforeEach, describe, expect, it } from '@jest/globals';
import { at, home, makeCanvas, mine, setting } from './layer-samples.js';
import type { OpenedForTest } from './opened-for-test.js';

const LONG = 2500;

/** Commit number n is n seconds after the start of the year. */
const writeHistory = {
  name: 'test_write_history',
  text: `
    with head as (
      update documents set head_rev = $4::integer, updated_at = '2026-01-01Z'::timestamptz + $4::integer * interval '1 s'
      where tenant_id = $1 and project_id = $2 and document_kind = 'canvas' and document_id = $3
    ), logged as (
      insert into document_log (
        tenant_id, project_id, document_kind, document_id, rev, event_id, type, args, at, contract_version)
      select $1, $2, 'canvas', $3, rev, 'evt_' || rev, 'set_token', '{}',
             '2026-01-01Z'::timestamptz + rev * interval '1 s', '1.1.0'
      from generate_series(1, $4::integer) rev
    )
    insert into document_values (
      tenant_id, project_id, document_kind, document_id, element_id, token_path, value, at, contract_version,
      from_rev, until_rev)
    select $1, $2, 'canvas', $3, '', 'text.color', to_json(rev),
           '2026-01-01Z'::timestamptz + rev * interval '1 s', '1.1.0',
           rev, case when rev < $4::integer then rev + 1 end
    from generate_series(1, $4::integer) rev`,
};

/** Reading and trimming a long history. */
export function canvasHistorySuite(opened: () => OpenedForTest): void {
  describe('A canvas with a long history', () => {
    beforeEach(async () => {
      await opened().clear();
      await makeCanvas(opened(), mine, 'home');
      const values = [mine.tenant_id, mine.project_id, 'home', LONG];
      await opened().database.for(mine).rows(writeHistory, values);
    });
    const past = async (rev: number) => {
      const state = await opened().storage.canvases.readCanvas(mine, 'home', { rev });
      return [state?.rev, state?.rev_at, state?.values.map(({ value }) => value)];
    };
    const revs = [1, 2, 999, 1000, 1001, 1249, 1250, 1251, 1999, 2000, 2001, LONG - 1, LONG];

    it('reads each revision as it was, from either end of the history', async () => {
      for (const rev of revs) expect(await past(rev)).toEqual([rev, at(rev), [rev]]);
      expect(await past(0)).toEqual([0, at(0), []]);
    });

    it('reads one element with its ancestors only', async () => {
      const { canvases } = opened().storage;
      const element = (element_id: string, parent_id: string | null, index = 0) =>
        ({ element_id, kind: 'container', parent_id, index }) as const;
      const elements = [
        element('a', null),
        element('b', 'a'),
        element('c', 'b'),
        element('d', 'a', 1),
      ];
      await canvases.commit(mine, home, {
        ...setting(LONG, 'elements'),
        elements,
        values: elements.map(({ element_id }) => ({ element_id, token_path: 't', value: 1 })),
      });
      const ids = async (around: string | null) => {
        const state = await canvases.readCanvas(mine, 'home', { around });
        return [
          state?.elements.map(({ element_id }) => element_id).sort(),
          state?.values.map(({ element_id }) => element_id ?? '').sort(),
        ];
      };
      expect(await ids('b')).toEqual([
        ['a', 'b'],
        ['', 'a', 'b'],
      ]);
      expect(await ids(null)).toEqual([[], ['']]);
      expect(await ids('nobody')).toEqual([[], ['']]);
    });

    it('returns when each revision was made, after any number of trims', async () => {
      const { canvases } = opened().storage;
      for (const cut of [2, 1000, 1001, 1700, 9999]) await canvases.trimLogs(at(cut));
      expect(await canvases.getCanvas(mine, 'home')).toMatchObject({ horizon_rev: LONG - 1 });
      for (const rev of revs) expect(await past(rev)).toEqual([rev, at(rev), [rev]]);
    });

    it('trims only the start of the log, even when clocks differed', async () => {
      const skew = {
        name: 'test_skew',
        text: `update document_log set at = '2025-01-01Z'
               where tenant_id = $1 and project_id = $2 and rev = 20`,
      };
      await opened().database.for(mine).rows(skew, [mine.tenant_id, mine.project_id]);
      const { canvases } = opened().storage;
      expect(await canvases.trimLogs(at(10))).toBe(9);
      const [first] = await canvases.readLog(mine, home, { after_rev: 0, limit: 1 });
      expect(first).toMatchObject({ rev: 10, changes: [{ before: 9, after: 10 }] });
    });

    it('is deleted with all of its rows', async () => {
      const { canvases } = opened().storage;
      await canvases.trimLogs(at(2000));
      const deleted = setting(0, 'deleted').event;
      expect(await canvases.deleteCanvas(mine, 'home', deleted)).toBe(true);
      const left = {
        name: 'test_left',
        text: `select (select count(*) from document_moments) + (select count(*) from document_values)
                 + (select count(*) from document_log) as left`,
      };
      expect(await opened().database.for(mine).rows(left, [])).toEqual([{ left: 0 }]);
    });

    it('loses nothing when it is trimmed during commits', async () => {
      const { canvases } = opened().storage;
      const commits = Array.from({ length: 20 }, (_, n) => LONG + n);
      const trimming = (async () => {
        for (const rev of [500, 1000, 1500, 2000, 9999]) await canvases.trimLogs(at(rev));
      })();
      for (const base of commits) {
        expect(await canvases.commit(mine, home, setting(base, `late_${base}`))).toMatchObject({
          status: 'committed',
          rev: base + 1,
        });
      }
      await trimming;
      await canvases.trimLogs(at(9999));
      const head = LONG + commits.length;
      expect(await canvases.getCanvas(mine, 'home')).toMatchObject({
        head_rev: head,
        horizon_rev: head - 1,
      });
      for (const rev of revs) expect(await past(rev)).toEqual([rev, at(rev), [rev]]);
      for (const base of commits) expect((await past(base + 1))[1]).toBe(at(base + 1));
    });
  });
}
