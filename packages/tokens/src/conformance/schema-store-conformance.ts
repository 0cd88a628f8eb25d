import { CanvasKind, SchemaRef, TemplateKind, type ConformanceKit } from '@northstar/contracts';
import type { SchemaStore } from '../ports/schema-store.js';
import { scope } from './samples.js';

/** A store with the schemas that it has when it is new, opened for one test. */
export interface OpenedSchemaStore {
  store: SchemaStore;
  close(): Promise<void>;
}

/** Declares the tests that every SchemaStore must pass. */
export function schemaStoreConformance(
  kit: ConformanceKit,
  open: () => Promise<OpenedSchemaStore>,
): void {
  const { describe, it, expect } = kit;
  const opened = async (test: (store: SchemaStore) => Promise<void>) => {
    const opening = await open();
    try {
      await test(opening.store);
    } finally {
      await opening.close();
    }
  };
  const canvases = CanvasKind.options.flatMap((kind) =>
    [null, ...TemplateKind.options].map((template_kind) => ({ kind, template_kind })),
  );

  describe('A schema store', () => {
    it('lists schemas of one commit by id, each once', () =>
      opened(async (store) => {
        const refs = (await store.listSchemas(scope)) ?? [];
        expect(refs.length).toBeGreaterThan(0);
        expect(new Set(refs.map(({ commit }) => commit)).size).toBe(1);
        const ids = refs.map(({ schema_id }) => schema_id);
        expect(ids).toEqual([...new Set(ids)].sort());
        expect(SchemaRef.array().safeParse(refs).success).toBe(true);
      }));

    it('reads each listed schema, with its commit and without', () =>
      opened(async (store) => {
        for (const ref of (await store.listSchemas(scope)) ?? []) {
          const schema = await store.readSchema(scope, ref.schema_id);
          expect(schema?.ref).toEqual(ref);
          const options = { ref: ref.commit };
          expect(await store.readSchema(scope, ref.schema_id, options)).toEqual(schema);
        }
      }));

    it('lists the same schemas for the commit that it listed', () =>
      opened(async (store) => {
        const refs = (await store.listSchemas(scope)) ?? [];
        expect(await store.listSchemas(scope, { ref: refs[0]?.commit ?? '' })).toEqual(refs);
      }));

    it('returns null for an unknown schema and for an unknown ref', () =>
      opened(async (store) => {
        const ref = '0'.repeat(40);
        const [known] = (await store.listSchemas(scope)) ?? [];
        expect(await store.readSchema(scope, 'no.such.schema')).toBeNull();
        expect(await store.listSchemas(scope, { ref })).toBeNull();
        expect(await store.readSchema(scope, known?.schema_id ?? '', { ref })).toBeNull();
      }));

    it('finds a readable layout of the right kind for each kind of canvas that has one', () =>
      opened(async (store) => {
        const found = [];
        for (const canvas of canvases) {
          const ref = await store.findLayout(scope, canvas);
          if (ref === null) continue;
          found.push(ref);
          const schema = await store.readSchema(scope, ref.schema_id, { ref: ref.commit });
          expect(schema).toMatchObject({ kind: 'layout', ref, canvas_kind: canvas.kind });
        }
        expect(found.length).toBeGreaterThan(0);
      }));
  });
}
