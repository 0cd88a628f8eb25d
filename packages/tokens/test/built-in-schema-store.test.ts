import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { contractHash } from '@northstar/contracts';
import { schemaStoreConformance } from '../src/conformance/index.js';
import { createBuiltInSchemaStore, createCatalogue } from '../src/index.js';
import { openVault, scope } from './open-vault.js';

const store = createBuiltInSchemaStore(createCatalogue());

schemaStoreConformance({ describe, it, beforeEach, afterEach, expect }, async () => ({
  store,
  close: async () => undefined,
}));

describe('The built-in schema store', () => {
  it('has a block for each kind of element, with the groups of its tokens', async () => {
    const refs = (await store.listSchemas(scope)) ?? [];
    expect(refs).toContainEqual({ schema_id: 'block.multi21', commit: contractHash });
    const multi21 = await store.readSchema(scope, 'block.multi21');
    expect(multi21).toMatchObject({
      element_kind: 'multi21',
      groups: expect.any(Array) as unknown,
    });
    const button = await store.readSchema(scope, 'block.button');
    expect(button).not.toMatchObject({ groups: multi21?.kind === 'block' ? multi21.groups : [] });
  });
});

describe('A new canvas', () => {
  it.each([
    [{ kind: 'page' }, 'layout.page'],
    [{ kind: 'page', template_kind: 'landing' }, 'layout.landing'],
    [{ kind: 'graph' }, 'layout.graph'],
  ] as const)('%j stores the ref of %s', async (canvas, schema_id) => {
    const { vault } = openVault();
    const schema_ref = { schema_id, commit: contractHash };
    const created = await vault.createCanvas(scope, { canvas_id: 'home', ...canvas });
    expect(created.schema_ref).toEqual(schema_ref);
    expect((await vault.getCanvas(scope, 'home')).schema_ref).toEqual(schema_ref);
    expect((await vault.snapshot(scope, 'home')).schema_ref).toEqual(schema_ref);
  });

  it('stores null when the store has no layout for it', async () => {
    const { vault } = openVault({ schemas: { ...store, findLayout: async () => null } });
    expect((await vault.createCanvas(scope, { kind: 'page' })).schema_ref).toBeNull();
  });
});
