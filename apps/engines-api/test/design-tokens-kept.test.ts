import { expect, it } from '@jest/globals';
import { DesignTokensExport, Snapshot } from '@northstar/contracts';
import { withBothStorages } from './support/both-storages.js';
import { send } from './support/http.js';
import type { TestHost } from './support/start-host.js';
import { oldProject, storeOldValues } from './support/old-values.js';

const blue = { colorSpace: 'srgb', components: [0, 0.4, 1] };
const document = {
  $description: 'Our brand',
  $extensions: { 'com.figma': { file: 'k1', pages: ['Grüße', { deep: null }] } },
  palette: {
    $type: 'color',
    $deprecated: 'Use brand',
    $extensions: { 'com.figma': { collection: 'c1' } },
    sky: { $value: blue, $description: 'Ours', $deprecated: true },
  },
  brand: { $extends: '{palette}', link: { $value: '{palette.sky}' } },
  text: { color: { $value: '{brand.link}', $extensions: { 'com.figma': { id: '1:2' } } } },
};

withBothStorages('The extensions of a document', tests, storeOldValues);

function tests(host: () => TestHost): void {
  const paths = [
    '/canvas/home/design_tokens',
    '/tokens/scopes/project/design_tokens',
    '/tokens/scopes/tenant/design_tokens',
  ];
  const post = (path: string, json: object) => send(host().url + path, { json });
  const exportFrom = async (path: string) =>
    DesignTokensExport.parse((await send(host().url + path)).body).document;

  it('is exported from a canvas and from layers', async () => {
    await post('/canvas', { canvas_id: 'home', kind: 'page' });
    for (const path of paths) {
      expect(await post(path, { base_rev: 0, document })).toMatchObject({ status: 200 });
      expect([path, await exportFrom(path)]).toEqual([path, document]);
    }
  });

  it('remains when values are changed, and when that is reverted', async () => {
    const apply = (base_rev: number, type: string, args: object) =>
      post('/canvas/home/commands', { type, base_rev, args });
    await apply(1, 'set_token', { token_path: 'text.color', value: '#ffffff' });
    const changed = await exportFrom(paths[0] ?? '');
    expect(changed).toMatchObject({
      $extensions: document.$extensions,
      palette: document.palette,
      brand: document.brand,
      text: {
        color: {
          $value: { components: [1, 1, 1] },
          $extensions: document.text.color.$extensions,
        },
      },
    });
    await apply(2, 'revert', { to_rev: 1 });
    expect(await exportFrom(paths[0] ?? '')).toEqual(document);
  });

  it('is deleted with its canvas', async () => {
    await send(`${host().url}/canvas/home`, { method: 'DELETE' });
    await post('/canvas', { canvas_id: 'home', kind: 'page' });
    expect(await exportFrom(paths[0] ?? '')).toEqual({});
    const { values } = Snapshot.parse((await send(`${host().url}/canvas/home/snapshot`)).body);
    expect(values).toEqual([]);
  });

  it('may have a value that the contract no longer allows, and can still be imported', async () => {
    const path = '/tokens/scopes/project/design_tokens';
    const headers = { 'x-project-id': oldProject };
    const exported = DesignTokensExport.parse((await send(host().url + path, { headers })).body);
    expect(exported).toEqual({
      document: { $extensions: { 'dev.northstar.invalid_values': { 'style.opacity': 7 } } },
      unmapped: [{ path: 'style.opacity', reason: expect.stringContaining('must be at most 1') }],
    });
    const json = { base_rev: 1, document: exported.document };
    const again = await send(host().url + path, { json, headers });
    expect([again.status, again.body]).toEqual([
      200,
      { result: null, unmapped: exported.unmapped },
    ]);
  });
}
