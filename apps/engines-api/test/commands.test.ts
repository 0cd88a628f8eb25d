import { expect, it } from '@jest/globals';
import { EventPage, RevisionResult, Snapshot } from '@northstar/contracts';
import { withBothStorages } from './support/both-storages.js';
import { send, problemOf } from './support/http.js';
import type { RequestOptions } from './support/http.js';

withBothStorages('Commands to a canvas', (host) => {
  const get = (path: string, options?: RequestOptions) => send(host().url + path, options);
  const ada = { kind: 'agent', id: 'ada' };
  const bob = { kind: 'agent', id: 'bob' };
  let head = 0;

  const command = (json: object, headers: Record<string, string> = {}) =>
    get('/canvas/home/commands', { json: { base_rev: head, ...json }, headers });
  /** Sends a command that must be applied. */
  const apply = async (json: object): Promise<RevisionResult> => {
    const result = RevisionResult.parse((await command(json)).body);
    head = result.current_rev;
    return result;
  };
  const set = (token_path: string, value: unknown, element_id: string | null = null) => ({
    type: 'set_token',
    args: { element_id, token_path, value },
  });
  const add = (element_id: string, kind: string, parent_id: string | null = null) => ({
    type: 'add_element',
    args: { element_id, kind, parent_id },
  });
  const snapshot = async () => Snapshot.parse((await get('/canvas/home/snapshot')).body);

  it('add, move and remove elements with everything inside them', async () => {
    await get('/canvas', { json: { canvas_id: 'home', kind: 'page' } });
    await apply(add('hero', 'section'));
    await apply(add('box', 'container'));
    await apply(add('words', 'text', 'box'));
    await apply(set('text.color', 'red', 'words'));
    const moved = await apply({
      type: 'move_element',
      args: { element_id: 'box', parent_id: 'hero' },
    });
    expect(moved.element).toEqual({
      element_id: 'box',
      kind: 'container',
      parent_id: 'hero',
      index: 0,
    });
    const removed = await apply({ type: 'remove_element', args: { element_id: 'box' } });
    expect(removed.removed_elements?.toSorted()).toEqual(['box', 'words']);
    expect(removed.changes).toEqual([
      { element_id: 'words', token_path: 'text.color', before: 'red', after: null },
    ]);
    expect((await snapshot()).elements.map(({ element_id }) => element_id)).toEqual(['hero']);
  });

  it('revert to an earlier revision', async () => {
    await apply({ type: 'revert', args: { to_rev: head - 1 } });
    expect((await snapshot()).values).toMatchObject([{ element_id: 'words', value: 'red' }]);
    const unset = await apply({
      type: 'unset_token',
      args: { element_id: 'words', token_path: 'text.color' },
    });
    expect(unset.changes).toMatchObject([{ before: 'red', after: null }]);
    expect((await snapshot()).values).toEqual([]);
  });

  it('revert one actor’s changes, and report where another’s remain', async () => {
    const since_rev = head;
    await apply({ ...set('text.color', 'red'), actor: ada });
    await apply({ ...set('text.case', 'upper'), actor: ada });
    await apply({ ...set('text.color', 'blue'), actor: bob });
    const undone = await apply({ type: 'revert', args: { actor: ada, since_rev } });
    expect(undone.changes).toEqual([
      { element_id: null, token_path: 'text.case', before: 'upper', after: null },
    ]);
    expect(undone.clashes).toMatchObject([
      { token_path: 'text.color', kept: 'blue', rev: since_rev + 3, actor: bob },
    ]);
  });

  it('promote values of the root to a layer, which has its own revisions', async () => {
    const promote = (args: object) => ({
      type: 'promote',
      args: { token_paths: ['text.color'], ...args },
    });
    const late = problemOf(await command(promote({ layer_base_rev: 3 })));
    expect([late.status, late.code]).toEqual([409, 'layer.conflict']);
    expect(late.errors).toEqual([
      expect.objectContaining({ path: 'body.args.layer_base_rev', got: 3, nearest: 0 }),
    ]);
    const nowhere = problemOf(await command(promote({ to: 'surface' })));
    expect([nowhere.status, nowhere.code]).toEqual([404, 'layer.unknown']);
    const done = await apply(promote({ layer_base_rev: 0 }));
    expect(done).toMatchObject({
      changes: [{ token_path: 'text.color', before: 'blue', after: null }],
      layer: { layer: 'project', current_rev: 1, changes: [{ before: null, after: 'blue' }] },
    });
    const shared = await get('/tokens/scopes/project');
    expect(shared.body).toMatchObject({ values: [{ token_path: 'text.color', value: 'blue' }] });
  });

  it('of any type change nothing in a dry run', async () => {
    const [before, events] = [await snapshot(), (await get('/events')).text];
    for (const [json, touched] of [
      [set('text.align', 'center'), { elements: ['hero', 'box', 'words'], canvases: ['home'] }],
      [add('more', 'section'), {}],
      [{ type: 'move_element', args: { element_id: 'words', parent_id: 'hero' } }, {}],
      [{ type: 'remove_element', args: { element_id: 'hero' } }, {}],
      [{ type: 'revert', args: { to_rev: 1 } }, {}],
      [
        {
          type: 'set_token',
          args: { element_id: 'hero', token_path: 'responsive.mobile.text.align', value: 'right' },
        },
        { breakpoints: ['mobile'] },
      ],
    ] as const) {
      const tried = await command({ ...json, dry_run: true });
      expect(RevisionResult.parse(tried.body)).toMatchObject({
        status: 'dry_run',
        current_rev: head,
        event_id: null,
        touched: { ...touched, element_count: expect.any(Number) },
      });
    }
    expect(await snapshot()).toEqual(before);
    expect(EventPage.parse((await get('/events')).body)).toEqual(
      EventPage.parse(JSON.parse(events)),
    );
    const wrong = problemOf(await command({ ...set('text.align', 'middle'), dry_run: true }));
    expect(wrong.code).toBe('token.invalid');
  });

  it('that are stale are answered with the commands since and a verdict on each path', async () => {
    const base_rev = head;
    await apply({ ...set('style.opacity', 0.5, 'hero'), actor: bob });
    await apply({ ...set('text.align', 'center'), actor: bob });
    const stale = (json: object) => command({ ...json, base_rev });
    for (const [json, verdict] of [
      [set('text.case', 'upper'), 'applies'],
      [set('style.opacity', 0.5, 'hero'), 'equal'],
      [set('style.opacity', 1, 'hero'), 'clashes'],
    ] as const) {
      const problem = problemOf(await stale(json));
      expect([problem.status, problem.code]).toEqual([409, 'canvas.conflict']);
      expect(problem).toMatchObject({
        current_rev: head,
        recovery_ops: [{ rev: base_rev + 1, actor: bob }, { rev: base_rev + 2 }],
        truncated: false,
        verdict,
        paths: [{ token_path: json.args.token_path, verdict }],
      });
    }
    const mixed = problemOf(
      await stale({
        type: 'set_tokens',
        args: {
          updates: [
            { token_path: 'text.align', value: 'right' },
            { token_path: 'text.case', value: 'lower' },
          ],
        },
      }),
    );
    expect(mixed).toMatchObject({
      verdict: 'clashes',
      paths: [
        { token_path: 'text.align', verdict: 'clashes', current: 'center', rev: head, actor: bob },
        { token_path: 'text.case', verdict: 'applies', current: null },
      ],
    });
  });

  it.each([
    [add('hero', 'section'), 409, 'element.exists', { got: 'hero' }],
    [add('node', 'agent'), 422, 'element.kind', { got: 'agent' }],
    [add('x', 'text', 'nobody'), 422, 'element.not_found', { path: 'body.args.parent_id' }],
    [
      { type: 'move_element', args: { element_id: 'hero', parent_id: 'box' } },
      422,
      'element.cycle',
      { path: 'body.args.parent_id', got: 'box', contract: expect.stringMatching(/^contracts\/T/) },
    ],
    [
      { type: 'remove_element', args: { element_id: 'nobody' } },
      422,
      'element.not_found',
      { path: 'body.args.element_id', got: 'nobody' },
    ],
    [
      { type: 'unset_token', args: { token_path: 'text.colour' } },
      422,
      'token.unknown',
      { nearest: expect.arrayContaining(['text.color']) },
    ],
    [set('grid.cols_mobile', 2, 'hero'), 422, 'token.level', { token_path: 'grid.cols_mobile' }],
    [
      set('text.color', 'whitish'),
      422,
      'token.invalid',
      {
        got: 'whitish',
        contract: expect.stringMatching(/^contracts\/TOKENS_CONTRACT_v1\.md, TOKENS §\d+\.\d+$/),
      },
    ],
    [
      { type: 'revert', args: { to_rev: 1, since_rev: 1 } },
      422,
      'revert.invalid',
      { path: 'body.args' },
    ],
    [
      { type: 'revert', args: { to_rev: 999 } },
      404,
      'canvas.rev_unknown',
      { path: 'body.args.to_rev', got: 999 },
    ],
    [
      { type: 'promote', args: { token_paths: ['style.opacity'] } },
      422,
      'token.invalid',
      { token_path: 'style.opacity', reason: expect.stringContaining('not set') },
    ],
    [
      { type: 'remove_elements', args: {} },
      400,
      'request.invalid',
      { path: 'body.type', nearest: 'remove_element' },
    ],
  ])('reject %j with a problem', async (json, status, code, item) => {
    const before = await snapshot();
    const problem = problemOf(await command(json));
    expect([problem.status, problem.code]).toEqual([status, code]);
    expect(problem.errors).toEqual([expect.objectContaining(item)]);
    expect(problem.errors?.[0]?.expected).toEqual(expect.any(String));
    expect(await snapshot()).toEqual(before);
  });

  it('cannot change a canvas of another project or tenant', async () => {
    for (const headers of [{ 'x-project-id': 'prj_other' }, { 'x-tenant-id': 'tnt_other' }]) {
      for (const json of [
        set('text.color', 'red'),
        { type: 'revert', args: { to_rev: 0 } },
        { type: 'promote', args: { token_paths: ['text.color'] } },
        { type: 'remove_element', args: { element_id: 'hero' } },
      ]) {
        const problem = problemOf(await command(json, headers));
        expect([problem.status, problem.code]).toEqual([404, 'canvas.not_found']);
      }
    }
  });
});
