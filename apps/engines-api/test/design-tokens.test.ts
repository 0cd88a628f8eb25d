import { expect, it } from '@jest/globals';
import {
  DesignTokensExport,
  DesignTokensImported,
  ScopeTokens,
  Snapshot,
  TokenDefinitionView,
} from '@northstar/contracts';
import { withBothStorages } from './support/both-storages.js';
import { follow } from './support/event-stream.js';
import { send, problemOf } from './support/http.js';
import type { RequestOptions } from './support/http.js';

const blue = { colorSpace: 'srgb', components: [0, 0.4, 1] };
const document = {
  brand: { $type: 'color', blue: { $value: blue }, accent: { $value: '{brand.blue}' } },
  text: { color: { $type: 'color', $value: '{brand.blue}' } },
  anim: { duration_ms: { $type: 'duration', $value: { value: 0.3, unit: 's' } } },
};

withBothStorages('Design tokens', (host) => {
  const get = (path: string, options?: RequestOptions) => send(host().url + path, options);
  const onCanvas = '/canvas/home/design_tokens';
  const onProject = '/tokens/scopes/project/design_tokens';
  const importInto = (path: string, json: object, headers: Record<string, string> = {}) =>
    get(path, { json, headers });
  const snapshot = async () => Snapshot.parse((await get('/canvas/home/snapshot')).body);

  it('are imported as one command, which reports unmapped tokens', async () => {
    await get('/canvas', { json: { canvas_id: 'home', kind: 'page' } });
    const stream = await follow(`${host().url}/sse/canvas/home`);
    const mapping = { 'brand.accent': ['style.border.color'] };
    const done = await importInto(onCanvas, { base_rev: 0, document, mapping });
    expect(DesignTokensImported.parse(done.body)).toMatchObject({
      result: {
        status: 'applied',
        current_rev: 1,
        changes: [
          { element_id: null, token_path: 'style.border.color', before: null, after: '#0066ff' },
          { token_path: 'text.color', after: '#0066ff' },
          { token_path: 'anim.duration_ms', after: 300 },
        ],
      },
      unmapped: [
        { path: 'brand.blue', reason: expect.stringContaining('not a path of the catalogue') },
      ],
    });
    expect((await stream.next('canvas.committed')).data).toMatchObject({
      rev: 1,
      type: 'set_tokens',
    });
    stream.close();
    expect((await snapshot()).values).toHaveLength(3);
  });

  it('are exported, and imported again are the same', async () => {
    const response = await get(onCanvas);
    const { document: exported, unmapped } = DesignTokensExport.parse(response.body);
    expect(unmapped).toEqual([]);
    expect(exported).toEqual({
      ...document,
      brand: {
        ...document.brand,
        accent: {
          $value: '{brand.blue}',
          $extensions: { 'dev.northstar.token_path': ['style.border.color'] },
        },
      },
    });
    const headers = { 'if-none-match': response.headers.get('etag') ?? '' };
    expect((await get(onCanvas, { headers })).status).toBe(304);
    const before = await snapshot();
    const again = await importInto(onCanvas, { base_rev: 1, document: exported, dry_run: true });
    const { result } = DesignTokensImported.parse(again.body);
    for (const change of result?.changes ?? []) expect(change.after).toEqual(change.before);
    expect(await snapshot()).toEqual(before);
  });

  it('change nothing in a dry run, and import once per idempotency key', async () => {
    const headers = { 'idempotency-key': 'brand-1' };
    const other = {
      text: { color: { $type: 'color', $value: { ...blue, components: [1, 0, 0] } } },
    };
    const before = await snapshot();
    const tried = await importInto(
      onCanvas,
      { base_rev: 1, document: other, dry_run: true },
      headers,
    );
    expect(tried.body).toMatchObject({
      result: { status: 'dry_run', current_rev: 1, event_id: null, touched: { canvas_count: 1 } },
    });
    expect(await snapshot()).toEqual(before);
    const first = await importInto(onCanvas, { base_rev: 1, document: other }, headers);
    const again = await importInto(onCanvas, { base_rev: 1, document: other }, headers);
    expect(again.body).toEqual(first.body);
    const unmapped = { ...other, brand: document.brand };
    for (const another of [document, unmapped, { brand: document.brand }, {}]) {
      const sent = { base_rev: 1, document: another };
      const mismatch = problemOf(await importInto(onCanvas, sent, headers));
      expect([mismatch.status, mismatch.code]).toEqual([422, 'idempotency.mismatch']);
    }
    expect((await snapshot()).head_rev).toBe(2);
  });

  it('can conflict like any other command', async () => {
    const problem = problemOf(await importInto(onCanvas, { base_rev: 1, document }));
    expect([problem.status, problem.code]).toEqual([409, 'canvas.conflict']);
    expect(problem).toMatchObject({ current_rev: 2, recovery_ops: [{ rev: 2 }] });
    expect(problem).toMatchObject({
      paths: expect.arrayContaining([
        expect.objectContaining({ token_path: 'text.color', verdict: 'clashes' }),
      ]),
    });
  });

  it('can be imported into a layer', async () => {
    const done = await importInto(onProject, { base_rev: 0, document });
    expect(done.body).toMatchObject({ result: { current_rev: 1 }, unmapped: [{}, {}] });
    const { values } = ScopeTokens.parse((await get('/tokens/scopes/project')).body);
    expect(values.map(({ token_path }) => token_path)).toEqual(['anim.duration_ms', 'text.color']);
    const exported = DesignTokensExport.parse((await get(onProject)).body);
    expect(exported).toEqual({ document, unmapped: [] });
    const stale = problemOf(await importInto(onProject, { base_rev: 0, document }));
    expect([stale.status, stale.code]).toEqual([409, 'canvas.conflict']);
  });

  it('that set nothing are no command, but can conflict', async () => {
    const lonely = { brand: { blue: { $type: 'color', $value: blue } } };
    const heads = [
      [onCanvas, 2],
      [onProject, 1],
    ] as const;
    for (const [path, head] of heads) {
      const response = await importInto(path, { base_rev: head, document: lonely });
      expect(response.body).toMatchObject({ result: null, unmapped: [{ path: 'brand.blue' }] });
      for (const base_rev of [0, 55]) {
        const problem = problemOf(await importInto(path, { base_rev, document: lonely }));
        expect([problem.status, problem.code]).toEqual([409, 'canvas.conflict']);
        expect(problem).toMatchObject({ current_rev: head, paths: [] });
      }
    }
  });

  it('have what the format does not support in the extensions of the document', async () => {
    const updates = [
      { token_path: 'a11y.label', value: 'Main' },
      { token_path: 'text.case', value: 'upper' },
    ];
    const json = { type: 'set_tokens', base_rev: 1, args: { updates } };
    await get('/tokens/scopes/project', { json });
    const exported = DesignTokensExport.parse((await get(onProject)).body);
    expect(exported.unmapped.map(({ path }) => path)).toEqual(['a11y.label', 'text.case']);
    const back = { base_rev: 0, document: exported.document };
    const done = await importInto('/tokens/scopes/tenant/design_tokens', back);
    // Only the extensions that the document had before.
    const lonely = [{ path: 'brand.blue' }, { path: 'brand.accent' }];
    expect(done.body).toMatchObject({ result: { current_rev: 1 }, unmapped: lonely });
    const { values } = ScopeTokens.parse((await get('/tokens/scopes/tenant')).body);
    expect(values).toContainEqual(expect.objectContaining({ token_path: 'a11y.label' }));
  });

  const color = (value: unknown) => ({ $type: 'color', $value: value });
  it.each([
    [
      { text: { color: color({ colorSpace: 'srbg', components: [0, 0, 0] }) } },
      {},
      'design_tokens.invalid',
      { path: 'body.document.text.color.$value.colorSpace', got: 'srbg', nearest: ['srgb'] },
    ],
    [
      { text: { color: color('{brand.blue}') } },
      {},
      'design_tokens.invalid',
      { path: 'body.document.text.color.$value', got: '{brand.blue}' },
    ],
    [
      { brand: { blue: color(blue) } },
      { 'brand.green': ['text.color'] },
      'design_tokens.invalid',
      { path: 'body.mapping.brand.green' },
    ],
    [
      { brand: { blue: color(blue) } },
      { 'brand.blue': ['text.colour'] },
      'token.unknown',
      { got: 'text.colour', nearest: expect.arrayContaining(['text.color']) },
    ],
    [
      { brand: { blue: color(blue) } },
      { 'brand.blue': ['style.opacity'] },
      'token.invalid',
      { token_path: 'style.opacity', path: 'body.document.brand.blue' },
    ],
    [
      { anim: { duration_ms: { $type: 'duration', $value: { value: 90, unit: 's' } } } },
      {},
      'token.invalid',
      { token_path: 'anim.duration_ms', nearest: 60_000 },
    ],
  ])('such as %j with the mapping %j are rejected', async (wrong, mapping, code, item) => {
    const before = await snapshot();
    for (const path of [onCanvas, onProject]) {
      const problem = problemOf(await importInto(path, { base_rev: 2, document: wrong, mapping }));
      expect([problem.status, problem.code]).toEqual([422, code]);
      expect(problem.errors).toEqual([expect.objectContaining(item)]);
      const { token_path } = problem.errors?.[0] ?? {};
      const token = token_path && (await get(`/tokens/catalog/${token_path}`)).body;
      if (token) {
        const { contract } = TokenDefinitionView.parse(token);
        const { file, section } = contract;
        expect(problem.errors?.[0]?.contract).toBe(`${file}, ${section}`);
      }
      expect(problem.errors?.[0]).toMatchObject({
        expected: expect.any(String),
        contract: expect.stringMatching(/^contracts\/TOKENS_CONTRACT_v1\.md, TOKENS §\d/),
      });
    }
    expect(await snapshot()).toEqual(before);
  });

  it('cannot be set where their tokens do not apply', async () => {
    const name = { $extensions: { 'dev.northstar.values': { 'page.name': 'Home' } } };
    const problem = problemOf(await importInto(onProject, { base_rev: 2, document: name }));
    expect([problem.status, problem.code]).toEqual([422, 'token.level']);
    expect(problem.errors).toEqual([expect.objectContaining({ token_path: 'page.name' })]);
  });

  it('need an existing canvas or layer of the caller', async () => {
    for (const method of ['GET', 'POST']) {
      const options = method === 'GET' ? {} : { json: { base_rev: 0, document } };
      const none = problemOf(await get('/canvas/none/design_tokens', options));
      expect([method, none.status, none.code]).toEqual([method, 404, 'canvas.not_found']);
      const surface = problemOf(await get('/tokens/scopes/surface/design_tokens', options));
      expect([method, surface.status, surface.code]).toEqual([method, 404, 'layer.unknown']);
      for (const headers of [{ 'x-project-id': 'prj_other' }, { 'x-tenant-id': 'tnt_other' }]) {
        const foreign = problemOf(await get(onCanvas, { ...options, headers }));
        expect([method, foreign.code]).toEqual([method, 'canvas.not_found']);
      }
    }
    const headers = { 'x-project-id': 'prj_other' };
    expect((await get(onProject, { headers })).body).toEqual({ document: {}, unmapped: [] });
  });
});
