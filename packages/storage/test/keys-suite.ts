import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { createCursorCodec } from '@northstar/contracts/cursors';
import type { OpenedForTest } from './opened-for-test.js';

const hashOf = (key: string) => new Uint8Array(createHash('sha256').update(key).digest());
const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();

/** API keys, cursor keys, idempotency keys, and the storage's own methods. */
export function keysSuite(opened: () => OpenedForTest): void {
  describe('API keys', () => {
    it('are found by their hash, listed by tenant and project, and revoked once', async () => {
      const { apiKeys } = opened().storage;
      const key = { tenant_id: 'tnt_keys', name: 'Editor', created_at: at(1) };
      const whole = await apiKeys.create(
        { ...key, key_id: 'key_1', project_id: null },
        hashOf('a'),
      );
      const one = await apiKeys.create(
        { ...key, key_id: 'key_2', project_id: 'prj_1', created_at: at(2) },
        hashOf('b'),
      );
      expect(await apiKeys.findByHash(hashOf('a'))).toEqual(whole);
      expect(await apiKeys.findByHash(hashOf('c'))).toBeNull();
      expect(await apiKeys.list('tnt_keys')).toEqual([whole, one]);
      expect(await apiKeys.list('tnt_keys', 'prj_1')).toEqual([one]);
      expect(await apiKeys.list('tnt_other')).toEqual([]);
      expect(await apiKeys.revoke('tnt_other', 'key_1', at(3))).toBe(false);
      expect(await apiKeys.revoke('tnt_keys', 'key_1', at(3))).toBe(true);
      expect(await apiKeys.revoke('tnt_keys', 'key_1', at(4))).toBe(false);
      expect(await apiKeys.findByHash(hashOf('a'))).toEqual({ ...whole, revoked_at: at(3) });
    });

    it('reject a hash of another length', async () => {
      const key = { tenant_id: 'tnt_keys', key_id: 'key_3', project_id: null, name: 'Short' };
      const created = opened().storage.apiKeys.create(
        { ...key, created_at: at(1) },
        new Uint8Array([1, 2, 3]),
      );
      await expect(created).rejects.toThrow('32 bytes');
    });
  });

  describe('Cursor keys', () => {
    it('are created once for concurrent calls, and work with the codec', async () => {
      const results = await Promise.all([1, 2, 3, 4].map(() => opened().storage.cursorKeys()));
      const [first = []] = results;
      expect(first).toHaveLength(1);
      expect(
        new Set(results.map((keys) => Buffer.from(keys[0]?.secret ?? []).toString('hex'))).size,
      ).toBe(1);
      const scope = { tenant_id: 'tnt_a', project_id: 'prj_a' };
      const cursor = createCursorCodec(first).encode(scope, 'listFeeds', 7);
      const again = createCursorCodec(await opened().storage.cursorKeys());
      expect(again.decode(scope, 'listFeeds', cursor)).toBe(7);
    });
  });

  describe('Idempotency keys', () => {
    beforeEach(() => opened().clear());

    it('are kept until they are older than the given time', async () => {
      const { storage } = opened();
      const scope = { tenant_id: 'tnt_idempotency', project_id: 'prj_1' };
      const idempotency = { key: 'k', fingerprint: 'f' };
      const create = (number: number) =>
        storage.canvases.createCanvas(
          scope,
          {
            canvas_id: `c${number}`,
            kind: 'page',
            template_kind: null,
            name: null,
            schema_ref: null,
            created_at: at(1),
          },
          {
            event_id: `evt_${number}`,
            name: 'x',
            topic: 'project',
            data: {},
            actor: null,
            at: at(1),
          },
          idempotency,
        );
      await create(1);
      await storage.forgetKeys(new Date(Date.now() - 60_000).toISOString());
      expect(await create(2)).toMatchObject({ canvas: { canvas_id: 'c1' }, replayed: true });
      expect(await storage.forgetKeys(new Date(Date.now() + 60_000).toISOString())).toBe(1);
      expect(await create(3)).toMatchObject({ canvas: { canvas_id: 'c3' }, replayed: false });
    });
  });

  describe('A storage', () => {
    beforeEach(() => opened().clear());

    it('answers a ping and has its schema version', async () => {
      const { storage } = opened();
      await storage.ping();
      expect(storage.info.schema_version).toBeGreaterThan(0);
    });

    it('lists the projects that have data, of all tenants or of one', async () => {
      const { storage } = opened();
      const scopes = [
        { tenant_id: 'tnt_a', project_id: 'prj_2' },
        { tenant_id: 'tnt_a', project_id: 'prj_B' },
        { tenant_id: 'tnt_a', project_id: 'prj_b' },
        { tenant_id: 'tnt_b', project_id: 'prj_1' },
      ];
      const draft = { name: 'x', topic: 'project', data: {}, actor: null, at: at(1) };
      for (const [index, scope] of scopes.toReversed().entries()) {
        await storage.events.append(scope, [{ ...draft, event_id: `evt_${index}` }]);
      }
      const listed = await storage.projects();
      expect(listed.filter(({ tenant_id }) => /^tnt_[ab]$/.test(tenant_id))).toEqual(scopes);
      expect(await storage.projects('tnt_b')).toEqual(scopes.slice(3));
      expect(await storage.projects('tnt_none')).toEqual([]);
    });

    it('returns JSON with the keys in their order', async () => {
      const scope = { tenant_id: 'tnt_json', project_id: 'prj_1' };
      const data = {
        zeta: 1,
        alpha: { '@type': 'Thing', '@context': 'https://schema.org' },
        b: [2, 1],
      };
      const event = {
        event_id: 'evt_1',
        name: 'x',
        topic: 'project',
        data,
        actor: null,
        at: at(1),
      };
      await opened().storage.events.append(scope, [event]);
      const [read] = await opened().storage.events.read(scope, { after: 0, limit: 1 });
      expect(JSON.stringify(read?.data)).toBe(JSON.stringify(data));
    });

    it('rejects a number that JavaScript would round', async () => {
      const large = { name: 'test_large', text: 'select 9007199254740993::bigint as large' };
      await expect(opened().database.asWorker().rows(large, [])).rejects.toThrow(
        '9007199254740993',
      );
    });
  });
}
