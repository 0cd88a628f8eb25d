import { expect, it } from '@jest/globals';
import { ContractPlan, contractVersions, Explanation, RedundantValues } from '@northstar/contracts';
import { withBothStorages } from './support/both-storages.js';
import { send, problemOf } from './support/http.js';
import type { RequestOptions } from './support/http.js';
import { oldProject, storeOldValues } from './support/old-values.js';

withBothStorages(
  'Explanations and plans',
  (host) => {
    const get = (path: string, options?: RequestOptions) => send(host().url + path, options);
    const color = '/canvas/home/explain?path=text.color';

    it('have every layer of a token, and why each other value lost', async () => {
      await get('/canvas', { json: { canvas_id: 'home', kind: 'page' } });
      const commands = [
        { type: 'add_element', args: { element_id: 'hero', kind: 'section' } },
        { type: 'add_element', args: { element_id: 'words', kind: 'text', parent_id: 'hero' } },
        { type: 'set_token', args: { token_path: 'text.color', value: 'red' } },
        {
          type: 'set_token',
          args: { element_id: 'hero', token_path: 'text.color', value: 'blue' },
        },
      ];
      for (const [base_rev, command] of commands.entries()) {
        await get('/canvas/home/commands', { json: { ...command, base_rev } });
      }
      await get('/tokens/scopes/tenant', {
        json: {
          type: 'set_token',
          base_rev: 0,
          args: { token_path: 'text.color', value: 'green' },
        },
      });
      const explained = Explanation.parse((await get(`${color}&element_id=words`)).body);
      expect(explained).toMatchObject({
        canvas_id: 'home',
        rev: 4,
        element_id: 'words',
        breakpoint: null,
        token: { value: 'blue', source: { layer: 'element', element_id: 'hero', rev: 4 } },
      });
      expect(explained.ladder.filter(({ won }) => won)).toHaveLength(1);
      expect(explained.ladder).toMatchObject([
        { layer: 'element', element_id: 'words', value: null, lost_because: 'unset' },
        { layer: 'element', element_id: 'hero', value: 'blue', won: true },
        { layer: 'canvas', value: 'red', lost_because: 'outweighed' },
        { layer: 'surface', value: null, lost_because: 'unset' },
        { layer: 'project', value: null, lost_because: 'unset' },
        { layer: 'tenant', value: 'green', lost_because: 'outweighed', rev: 1 },
        {
          layer: 'default',
          lost_because: 'outweighed',
          contract_version: contractVersions.TOKENS,
        },
      ]);
    });

    it('can be of an old revision or a breakpoint, and have an ETag', async () => {
      const before = Explanation.parse((await get(`${color}&element_id=words&rev=3`)).body);
      expect(before.token).toMatchObject({ value: 'red', source: { layer: 'canvas' } });
      const phone = await get(`${color}&element_id=words&breakpoint=mobile`);
      const { ladder } = Explanation.parse(phone.body);
      expect(ladder[0]).toMatchObject({ layer: 'breakpoint', lost_because: 'unset' });
      const headers = { 'if-none-match': phone.headers.get('etag') ?? '' };
      expect((await get(`${color}&element_id=words&breakpoint=mobile`, { headers })).status).toBe(
        304,
      );
    });

    it.each([
      [
        '?path=text.colour',
        422,
        'token.unknown',
        { path: 'query.path', token_path: 'text.colour' },
      ],
      ['?path=page.name&element_id=hero', 422, 'token.level', { token_path: 'page.name' }],
      ['?path=text.color&element_id=x', 422, 'element.not_found', { path: 'query.element_id' }],
      ['?path=text.color&rev=9', 404, 'canvas.rev_unknown', { got: 9, nearest: 4 }],
      ['?path=text.color&breakpoint=watch', 400, 'request.invalid', { path: 'query.breakpoint' }],
      ['', 400, 'request.invalid', { path: 'query.path', reason: 'is missing' }],
    ])('reject %s with a problem', async (query, status, code, item) => {
      const problem = problemOf(await get(`/canvas/home/explain${query}`));
      expect([problem.status, problem.code]).toEqual([status, code]);
      expect(problem.errors).toEqual([expect.objectContaining(item)]);
      expect(problem.errors?.[0]?.expected).toEqual(expect.any(String));
    });

    it('list redundant values', async () => {
      const same = { element_id: 'words', token_path: 'text.color', value: 'blue' };
      await get('/canvas/home/commands', { json: { type: 'set_token', base_rev: 4, args: same } });
      const response = await get('/canvas/home/redundant');
      expect(RedundantValues.parse(response.body)).toEqual({
        canvas_id: 'home',
        rev: 5,
        items: [
          { ...same, inherited: expect.objectContaining({ layer: 'element', element_id: 'hero' }) },
        ],
        next_cursor: null,
      });
      const headers = { 'if-none-match': response.headers.get('etag') ?? '' };
      expect((await get('/canvas/home/redundant', { headers })).status).toBe(304);
      expect(problemOf(await get('/canvas/none/redundant')).code).toBe('canvas.not_found');
    });

    it('plan changes of values that only older contracts allow, page by page', async () => {
      expect(ContractPlan.parse((await get('/tokens/plan')).body)).toMatchObject({ items: [] });
      const headers = { 'x-project-id': oldProject };
      const seen: ContractPlan[] = [];
      let cursor: string | null = null;
      do {
        const query: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
        const page = ContractPlan.parse(
          (await get(`/tokens/plan?limit=1${query}`, { headers })).body,
        );
        seen.push(page);
        cursor = page.next_cursor;
      } while (cursor !== null);
      // The tenant's layer applies to this project, too.
      expect(seen.reduce((sum, { checked }) => sum + checked, 0)).toBe(5);
      expect(seen.flatMap(({ items }) => items)).toEqual([
        expect.objectContaining({
          canvas_id: 'old',
          layer: null,
          element_id: 'tiles',
          token_path: 'grid.cols_mobile',
          value: 9,
          contract_version: '0.9.0',
          problem: expect.objectContaining({ nearest: 6 }),
          action: 'set',
          proposal: 6,
        }),
        expect.objectContaining({ token_path: 'grid.rows', action: 'unset', proposal: null }),
        expect.objectContaining({
          canvas_id: null,
          layer: 'project',
          token_path: 'style.opacity',
          value: 7,
          action: 'set',
          proposal: 1,
        }),
      ]);
      const [first] = seen;
      const foreign = await get(
        `/tokens/plan?cursor=${encodeURIComponent(first?.next_cursor ?? '')}`,
      );
      expect(problemOf(foreign).code).toBe('cursor.invalid');
    });

    it('show nothing of another project or tenant', async () => {
      for (const headers of [{ 'x-project-id': 'prj_other' }, { 'x-tenant-id': 'tnt_other' }]) {
        for (const path of [color, '/canvas/home/redundant']) {
          expect(problemOf(await get(path, { headers })).code).toBe('canvas.not_found');
        }
        expect((await get('/tokens/plan', { headers })).body).toMatchObject({ items: [] });
      }
      const stranger = { 'x-tenant-id': 'tnt_other', 'x-project-id': oldProject };
      const plan = await get('/tokens/plan', { headers: stranger });
      expect(plan.body).toMatchObject({ checked: 0, items: [] });
    });
  },
  storeOldValues,
);
