import { canvasId, newCanvas, newEvent, otherProject, otherTenant, scope } from './samples.js';
import type { Stage } from './stage.js';

/** Idempotency keys of creations (COMMON, Repeating a request). */
export function idempotencyCases(stage: Stage): void {
  const { describe, it, expect } = stage.kit;
  const idempotency = { key: 'order-66', fingerprint: 'f1' };
  const create = (number: number, of = scope, key = idempotency) =>
    stage.repository.createCanvas(of, newCanvas(number), newEvent(number, canvasId(number)), key);

  describe('remembers the idempotency keys of creations, and', () => {
    it('gives the first canvas again for the same key and request, writing nothing', async () => {
      const first = await create(1);
      const second = await create(2);
      expect(first.replayed).toBe(false);
      expect(second).toEqual({ canvas: first.canvas, replayed: true });
      expect(await stage.repository.getCanvas(scope, canvasId(2))).toBeNull();
      expect(await stage.events()).toHaveLength(1);
    });

    it('refuses the same key with another request', async () => {
      await create(1);
      await expect(create(2, scope, { ...idempotency, fingerprint: 'f2' })).rejects.toMatchObject({
        code: 'idempotency.mismatch',
      });
      expect(await stage.repository.getCanvas(scope, canvasId(2))).toBeNull();
    });

    it('keeps the keys of projects and tenants apart', async () => {
      await create(1);
      expect((await create(2, otherProject)).replayed).toBe(false);
      expect((await create(3, otherTenant)).replayed).toBe(false);
    });

    it('forgets the key of a creation that failed', async () => {
      await stage.create(1);
      await expect(create(1)).rejects.toMatchObject({ code: 'canvas.exists' });
      expect((await create(2)).replayed).toBe(false);
    });

    it('makes one canvas when the same request comes several times at once', async () => {
      const made = await Promise.all([1, 2, 3, 4].map((number) => create(number)));
      expect(new Set(made.map(({ canvas }) => canvas.canvas_id)).size).toBe(1);
      expect(made.filter(({ replayed }) => !replayed)).toHaveLength(1);
      expect(await stage.repository.listCanvases(scope, { limit: 9 })).toHaveLength(1);
      expect(await stage.events()).toHaveLength(1);
    });
  });
}
