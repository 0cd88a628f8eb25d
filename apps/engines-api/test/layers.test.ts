import { expect, it } from '@jest/globals';
import { EventPage, RevisionResult, ScopeTokens, TokenCatalog } from '@northstar/contracts';
import { withBothStorages } from './support/both-storages.js';
import { follow } from './support/event-stream.js';
import { send, problemOf } from './support/http.js';
import type { RequestOptions } from './support/http.js';

withBothStorages('The layers of values', (host) => {
  const get = (path: string, options?: RequestOptions) => send(host().url + path, options);
  const to = (layer: string, json: object, headers: Record<string, string> = {}) =>
    get(`/tokens/scopes/${layer}`, { json, headers });
  const set = (base_rev: number, token_path: string, value: unknown, more: object = {}) => ({
    type: 'set_token',
    base_rev,
    args: { token_path, value },
    ...more,
  });
  const valueOf = async (path: string, headers: Record<string, string> = {}) => {
    const response = await get('/canvas/home/token_catalog', { headers });
    const token = TokenCatalog.parse(response.body).tokens.find((one) => one.token_path === path);
    return { value: token?.value, layer: token?.source.layer };
  };
  const headSeq = async () => EventPage.parse((await get('/events')).body).items.at(-1)?.seq ?? 0;

  it('apply to every canvas of a project, unless the canvas has its own values', async () => {
    await get('/canvas', { json: { canvas_id: 'home', kind: 'page' } });
    expect(await valueOf('text.color')).toMatchObject({ layer: 'default' });
    const done = await to('project', set(0, 'text.color', '#111111'));
    expect(RevisionResult.parse(done.body)).toMatchObject({
      status: 'applied',
      current_rev: 1,
      changes: [{ element_id: null, token_path: 'text.color', before: null, after: '#111111' }],
    });
    expect(await valueOf('text.color')).toEqual({ value: '#111111', layer: 'project' });
    await get('/canvas/home/commands', { json: set(0, 'text.color', '#222222') });
    expect(await valueOf('text.color')).toEqual({ value: '#222222', layer: 'canvas' });
  });

  it('are read at the newest and at an old revision, with an ETag', async () => {
    const done = await to('project', {
      type: 'set_tokens',
      base_rev: 1,
      args: { updates: [{ token_path: 'text.color', value: '#333333' }] },
    });
    expect(done.status).toBe(200);
    const read = await get('/tokens/scopes/project');
    expect(ScopeTokens.parse(read.body)).toMatchObject({
      layer: 'project',
      rev: 2,
      head_rev: 2,
      values: [{ element_id: null, token_path: 'text.color', value: '#333333', rev: 2 }],
    });
    const etag = read.headers.get('etag') ?? '';
    const again = await get('/tokens/scopes/project', { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
    const old = ScopeTokens.parse((await get('/tokens/scopes/project?rev=1')).body);
    expect(old).toMatchObject({ rev: 1, head_rev: 2, values: [{ value: '#111111' }] });
    expect((await get('/tokens/scopes/tenant')).body).toEqual({
      layer: 'tenant',
      rev: 0,
      head_rev: 0,
      values: [],
    });
  });

  it('are unset and reverted like a canvas', async () => {
    const unset = { type: 'unset_token', base_rev: 2, args: { token_path: 'text.color' } };
    expect((await to('project', unset)).body).toMatchObject({
      current_rev: 3,
      changes: [{ before: '#333333', after: null }],
    });
    const back = await to('project', { type: 'revert', base_rev: 3, args: { to_rev: 1 } });
    expect(back.body).toMatchObject({ current_rev: 4, changes: [{ after: '#111111' }] });
  });

  it('report the canvases that a change would reach, and change nothing in a dry run', async () => {
    await get('/canvas', { json: { canvas_id: 'about', kind: 'page' } });
    const [before, seq] = [(await get('/tokens/scopes/project')).text, await headSeq()];
    const headers = { 'idempotency-key': 'tried' };
    const tried = await to('project', set(4, 'text.color', 'red', { dry_run: true }), headers);
    expect(RevisionResult.parse(tried.body)).toMatchObject({
      status: 'dry_run',
      current_rev: 4,
      event_id: null,
      changes: [{ before: '#111111', after: 'red' }],
      // The other canvas has its own value.
      touched: { canvases: ['about'], canvas_count: 1 },
    });
    expect((await get('/tokens/scopes/project')).text).toBe(before);
    expect(await headSeq()).toBe(seq);
    // A dry run does not use the key.
    const done = await to('project', set(4, 'text.color', 'blue'), headers);
    expect(done.body).toMatchObject({ status: 'applied', current_rev: 5 });
  });

  it('apply a command once per idempotency key, and reject another command with it', async () => {
    const headers = { 'idempotency-key': 'once' };
    const first = await to('project', set(5, 'text.color', 'green'), headers);
    const again = await to('project', set(5, 'text.color', 'green'), headers);
    expect(again.body).toEqual(first.body);
    const other = problemOf(await to('project', set(5, 'text.color', 'black'), headers));
    expect([other.status, other.code]).toEqual([422, 'idempotency.mismatch']);
    const inBody = set(6, 'text.color', 'teal', { idempotency_key: 'in-body' });
    const [one, two] = [await to('project', inBody), await to('project', inBody)];
    expect(two.body).toEqual(one.body);
    expect(one.body).toMatchObject({ current_rev: 7 });
  });

  it('answer a stale command with a verdict on each path', async () => {
    const stale = await to('project', {
      type: 'set_tokens',
      base_rev: 5,
      args: {
        updates: [
          { token_path: 'text.color', value: 'plum' },
          { token_path: 'text.case', value: 'upper' },
        ],
      },
    });
    const problem = problemOf(stale);
    expect([problem.status, problem.code]).toEqual([409, 'canvas.conflict']);
    expect(problem.errors).toEqual([
      expect.objectContaining({ path: 'body.base_rev', got: 5, nearest: 7 }),
    ]);
    expect(problem).toMatchObject({
      current_rev: 7,
      recovery_ops: [{ rev: 6 }, { rev: 7, changes: [{ before: 'green', after: 'teal' }] }],
      truncated: false,
      verdict: 'clashes',
      paths: [
        { token_path: 'text.color', verdict: 'clashes', current: 'teal', rev: 7 },
        { token_path: 'text.case', verdict: 'applies', current: null },
      ],
    });
  });

  it.each([
    ['surface', set(0, 'text.color', 'red'), 404, 'layer.unknown', { path: 'path.layer' }],
    ['planet', set(0, 'text.color', 'red'), 400, 'request.invalid', { path: 'path.layer' }],
    [
      'project',
      set(7, 'text.color', 'reddish'),
      422,
      'token.invalid',
      { token_path: 'text.color', got: 'reddish', contract: expect.stringContaining('TOKENS §') },
    ],
    [
      'project',
      set(7, 'text.colour', 'red'),
      422,
      'token.unknown',
      { nearest: expect.arrayContaining(['text.color']) },
    ],
    ['project', set(7, 'page.name', 'Home'), 422, 'token.level', { token_path: 'page.name' }],
    [
      'project',
      { ...set(7, '', ''), args: { element_id: 'hero', token_path: 'text.color', value: 'red' } },
      422,
      'element.not_found',
      { got: 'hero', reason: 'a layer has no elements' },
    ],
    [
      'project',
      { type: 'revert', base_rev: 7, args: {} },
      422,
      'revert.invalid',
      { expected: 'to_rev alone, or actor and since_rev' },
    ],
    [
      'project',
      { type: 'revert', base_rev: 7, args: { to_rev: 99 } },
      404,
      'canvas.rev_unknown',
      { got: 99, nearest: 7 },
    ],
    [
      'project',
      { type: 'add_element', base_rev: 7, args: { element_id: 'hero', kind: 'section' } },
      400,
      'request.invalid',
      { path: 'body.type', expected: expect.stringContaining('"set_token"') },
    ],
  ])('of %s reject %j with a problem', async (layer, json, status, code, item) => {
    const problem = problemOf(await to(layer, json));
    expect([problem.status, problem.code]).toEqual([status, code]);
    expect(problem.errors).toEqual([expect.objectContaining(item)]);
    expect(problem.errors?.[0]?.expected).toEqual(expect.any(String));
    const { head_rev } = ScopeTokens.parse((await get('/tokens/scopes/project')).body);
    expect(head_rev).toBe(7);
  });

  it('reject a revision that does not exist yet', async () => {
    const problem = problemOf(await get('/tokens/scopes/project?rev=8'));
    expect([problem.status, problem.code]).toEqual([404, 'canvas.rev_unknown']);
    expect(problem.errors).toEqual([expect.objectContaining({ nearest: 7 })]);
  });

  it('are separate for each surface', async () => {
    const shop = { 'x-surface-id': 'shop' };
    const done = await to('surface', set(0, 'text.case', 'upper'), shop);
    expect(done.body).toMatchObject({ current_rev: 1 });
    expect(await valueOf('text.case', shop)).toEqual({ value: 'upper', layer: 'surface' });
    expect(await valueOf('text.case')).toMatchObject({ layer: 'default' });
    const kiosk = await get('/tokens/scopes/surface', { headers: { 'x-surface-id': 'kiosk' } });
    expect(kiosk.body).toMatchObject({ head_rev: 0, values: [] });
  });

  it('of a tenant apply to all of its projects, and send events to their streams', async () => {
    const other = { 'x-project-id': 'prj_other' };
    const stranger = { 'x-tenant-id': 'tnt_other' };
    for (const headers of [other, stranger]) {
      await get('/canvas', { json: { canvas_id: 'home', kind: 'page' }, headers });
    }
    const seen = await follow(`${host().url}/sse?topics=project`, other);
    const unseen = await follow(`${host().url}/sse?topics=project`, stranger);
    const done = await to('tenant', set(0, 'text.decoration', 'strike'));
    const { event_id, current_rev } = RevisionResult.parse(done.body);
    const committed = await seen.next('scope.committed');
    expect(committed.data).toEqual({
      layer: 'tenant',
      rev: current_rev,
      event_id,
      type: 'set_token',
      actor: null,
      changes: [{ element_id: null, token_path: 'text.decoration', after: 'strike' }],
      truncated: false,
    });
    expect(await valueOf('text.decoration', other)).toEqual({ value: 'strike', layer: 'tenant' });
    expect(await valueOf('text.decoration', stranger)).toMatchObject({ layer: 'default' });
    // The next event of the other tenant is its own.
    await to('tenant', set(0, 'text.color', 'red'), stranger);
    const own = await unseen.next('scope.committed');
    expect(own.data).toMatchObject({ rev: 1, changes: [{ token_path: 'text.color' }] });
    seen.close();
    unseen.close();
  });

  it('of a project are not read, changed or resolved by another project', async () => {
    for (const headers of [{ 'x-project-id': 'prj_other' }, { 'x-tenant-id': 'tnt_other' }]) {
      const read = await get('/tokens/scopes/project', { headers });
      expect(read.body).toMatchObject({ rev: 0, values: [] });
      // At revision 7 there would be a conflict.
      const tried = await to('project', set(0, 'text.align', 'right', { dry_run: true }), headers);
      expect(tried.body).toMatchObject({ status: 'dry_run', current_rev: 0 });
      expect((await valueOf('text.align', headers)).layer).toBe('default');
    }
  });

  it('are not canvases', async () => {
    for (const id of ['@project', '@tenant', '@surface:shop']) {
      const response = await get(`/canvas/${encodeURIComponent(id)}/snapshot`);
      expect([id, response.status]).toEqual([id, 400]);
    }
    expect((await get('/canvas')).text).not.toContain('@');
  });
});
