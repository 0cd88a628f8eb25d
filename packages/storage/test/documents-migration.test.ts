import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Scope } from '@northstar/contracts';
import { startTestPostgres, type TestPostgres } from '@northstar/test-postgres';
import { canvasRef, documentKey, type DocumentRef } from '@northstar/tokens';
import { openStorage } from '../src/index.js';
import { setting } from './layer-samples.js';
import { oldDatabase } from './old-database.js';

const scope: Scope = { tenant_id: 'tnt_a', project_id: 'prj_a' };
const sibling: Scope = { tenant_id: 'tnt_a', project_id: 'prj_b' };
const stranger: Scope = { tenant_id: 'tnt_b', project_id: 'prj_a' };
const home = canvasRef('home');
const tenantLayer: DocumentRef = { kind: 'tenant_layer', id: 'tnt_a' };
const projectLayer: DocumentRef = { kind: 'project_layer', id: 'prj_a' };
const phoneLayer: DocumentRef = { kind: 'surface_layer', id: 'phone' };

let postgres: TestPostgres;
// A server of its own, because roles belong to the whole server.
beforeAll(async () => {
  postgres = await startTestPostgres({ databaseUrl: null });
});
afterAll(() => postgres.close());

/** A canvas and its project's, surface's and tenant's layers, as they were stored before. */
const before = `
  select set_config('northstar.role', 'worker', false);
  insert into northstar.canvases (tenant_id, project_id, canvas_id, surface_id, kind, head_rev,
                                  head_event_id, created_at, updated_at) values
    ('tnt_a', 'prj_a', 'home', null, 'page', 2, 'evt_home_2', '2026-01-01Z', '2026-01-02Z'),
    ('tnt_a', 'prj_a', '@project', null, 'page', 1, 'evt_project', '2026-01-01Z', '2026-01-02Z'),
    ('tnt_a', 'prj_a', '@surface:phone', 'phone', 'page', 1, 'evt_phone', '2026-01-01Z',
     '2026-01-02Z'),
    ('tnt_a', '@', '@tenant', null, 'page', 1, 'evt_tenant', '2026-01-01Z', '2026-01-02Z'),
    ('tnt_b', '@', '@tenant', null, 'page', 1, 'evt_other', '2026-01-01Z', '2026-01-02Z');
  insert into northstar.canvas_elements (tenant_id, project_id, canvas_id, element_id, kind, index,
                                         from_rev) values
    ('tnt_a', 'prj_a', 'home', 'hero', 'section', 0, 1);
  insert into northstar.canvas_values (tenant_id, project_id, canvas_id, element_id, token_path,
                                       value, at, contract_version, from_rev, until_rev) values
    ('tnt_a', 'prj_a', 'home', 'hero', 'text.color', '"mine"', '2026-01-01Z', '1.0.0', 1, null),
    ('tnt_a', 'prj_a', 'home', '', 'text.color', '"promoted"', '2026-01-01Z', '1.0.0', 1, 2),
    ('tnt_a', 'prj_a', '@project', '', 'text.color', '"project"', '2026-01-02Z', '1.0.0', 1, null),
    ('tnt_a', 'prj_a', '@surface:phone', '', 'text.color', '"phone"', '2026-01-02Z', '1.0.0', 1,
     null),
    ('tnt_a', '@', '@tenant', '', 'text.color', '"tenant"', '2026-01-02Z', '1.0.0', 1, null),
    ('tnt_b', '@', '@tenant', '', 'text.color', '"other"', '2026-01-02Z', '1.0.0', 1, null);
  insert into northstar.canvas_log (tenant_id, project_id, canvas_id, rev, event_id, type, args, at,
                                    contract_version, answer, idempotency_key, fingerprint)
  select tenant_id, project_id, canvas_id, 1, coalesce(event, head_event_id), 'promote', '{}',
         '2026-01-02Z', '1.0.0',
         case when layer is not null then json_build_object('told', json_build_object(),
           'placed', json_build_array(),
           'layer', json_build_object('layer_id', layer, 'event_id', 'evt_layer')) end,
         key, fingerprint
  from northstar.canvases left join (values
    ('home', 'evt_home_1', '@project', 'key', 'print'), ('@project', null, '@tenant', null, null),
    ('@tenant', null, '@surface:phone', null, null)
  ) as log (id, event, layer, key, fingerprint) on canvas_id = id;
  insert into northstar.canvas_moments (tenant_id, project_id, canvas_id, first_rev, last_rev, times)
  values ('tnt_a', 'prj_a', 'home', 1, 1, array['2026-01-01Z'::timestamptz]);
  insert into northstar.canvas_imports (tenant_id, project_id, canvas_id, rev, document) values
    ('tnt_a', 'prj_a', 'home', 1, '{"of": "home"}'), ('tnt_a', '@', '@tenant', 1, '{"of": "tenant"}');
`;

describe('Migrating canvases and layers to documents', () => {
  it('keeps their values, logs, imports and revisions under the kind and id of each', async () => {
    const storage = await openStorage(await oldDatabase(postgres, '_documents.sql', before));
    const { canvases } = storage;
    try {
      expect(await canvases.readCanvas(scope, 'home')).toMatchObject({
        canvas: { canvas_id: 'home', kind: 'page', head_rev: 2 },
        elements: [{ element_id: 'hero' }],
        values: [{ element_id: 'hero', value: 'mine' }],
      });
      expect(await canvases.readCanvas(scope, 'home', { rev: 1 })).toMatchObject({
        rev_at: '2026-01-02T00:00:00.000Z',
        values: expect.arrayContaining([expect.objectContaining({ value: 'promoted' })]),
      });
      expect(await canvases.listCanvases(sibling, { limit: 9 })).toEqual([]);

      const layers = async (of: Scope) =>
        (await canvases.readLayers(of)).map(
          ({ layer, values }) => `${documentKey(layer)} ${JSON.stringify(values[0]?.value)}`,
        );
      expect(await layers({ ...scope, surface_id: 'phone' })).toEqual([
        'tenant_layer tnt_a "tenant"',
        'project_layer prj_a "project"',
        'surface_layer phone "phone"',
      ]);
      expect(await layers(sibling)).toEqual(['tenant_layer tnt_a "tenant"']);
      expect(await layers(stranger)).toEqual(['tenant_layer tnt_b "other"']);

      const used = await canvases.findCommit(scope, home, { idempotency_key: 'key' });
      expect(used).toMatchObject({ fingerprint: 'print', logged: { event_id: 'evt_home_1' } });
      const answers = await Promise.all(
        [home, projectLayer, tenantLayer, phoneLayer].map(async (document) => {
          const [row] = await canvases.readLog(scope, document, { after_rev: 0, limit: 9 });
          return row?.answer;
        }),
      );
      const layer = (ref: DocumentRef) => ({ extras: {}, placed: [], layer: { ...ref, event_id: 'evt_layer' } }); // prettier-ignore
      expect(answers).toEqual([layer(projectLayer), layer(tenantLayer), layer(phoneLayer), null]);
      expect(await canvases.readImport(scope, home, 2)).toEqual({ of: 'home' });
      expect(await canvases.readImport(sibling, tenantLayer, 2)).toEqual({ of: 'tenant' });

      const next = await canvases.commit(sibling, tenantLayer, setting(1, 'evt_next'));
      expect(next).toMatchObject({ status: 'committed', rev: 2, before: ['tenant'] });
    } finally {
      await storage.close();
    }
  });
});
