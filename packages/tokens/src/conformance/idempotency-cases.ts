import {
  at,
  canvasId,
  canvasRefOf,
  newCanvas,
  newCommit,
  newEvent,
  otherProject,
  otherTenant,
  scope,
} from './samples.js';
import type { Fixture } from './fixture.js';

/** Idempotency keys of createCanvas (COMMON, Repeating a request). */
export function createKeyCases(fixture: Fixture): void {
  const { describe, it, expect } = fixture.kit;
  const idempotency = { key: 'order-66', fingerprint: 'f1' };
  const create = (number: number, of = scope, key = idempotency) =>
    fixture.repository.createCanvas(of, newCanvas(number), newEvent(number, canvasId(number)), key);

  describe('idempotency keys of createCanvas', () => {
    it('return the first canvas again for the same key and request, without writing', async () => {
      const first = await create(1);
      const second = await create(2);
      expect(first.replayed).toBe(false);
      expect(second).toEqual({ canvas: first.canvas, replayed: true });
      expect(await fixture.repository.getCanvas(scope, canvasId(2))).toBeNull();
      expect(await fixture.events()).toHaveLength(1);
    });

    it('are rejected with another request', async () => {
      await create(1);
      await expect(create(2, scope, { ...idempotency, fingerprint: 'f2' })).rejects.toMatchObject({
        code: 'idempotency.mismatch',
      });
      expect(await fixture.repository.getCanvas(scope, canvasId(2))).toBeNull();
    });

    it('are separate for each project and tenant', async () => {
      await create(1);
      expect((await create(2, otherProject)).replayed).toBe(false);
      expect((await create(3, otherTenant)).replayed).toBe(false);
    });

    it('stay unused when the creation fails', async () => {
      await fixture.create(1);
      await expect(create(1)).rejects.toMatchObject({ code: 'canvas.exists' });
      expect((await create(2)).replayed).toBe(false);
    });

    it('create one canvas when the same request is sent several times concurrently', async () => {
      const made = await Promise.all([1, 2, 3, 4].map((number) => create(number)));
      expect(new Set(made.map(({ canvas }) => canvas.canvas_id)).size).toBe(1);
      expect(made.filter(({ replayed }) => !replayed)).toHaveLength(1);
      expect(await fixture.repository.listCanvases(scope, { limit: 9 })).toHaveLength(1);
      expect(await fixture.events()).toHaveLength(1);
    });
  });
}

/** Idempotency keys of commits. */
export function commitKeyCases(fixture: Fixture): void {
  const { describe, it, expect } = fixture.kit;
  const idempotency = { key: 'make-it-red', fingerprint: 'f1' };
  const keyed = (number: number, base_rev: number, fingerprint = 'f1') => {
    const event = newEvent(7000 + number, canvasId(1));
    const values = [{ element_id: null, token_path: 'text.color', value: number }];
    return newCommit(base_rev, {
      event_id: event.event_id,
      event,
      values,
      idempotency: { ...idempotency, fingerprint },
    });
  };

  describe('idempotency keys of commits', () => {
    it('return the first commit again without writing, whatever the head is', async () => {
      await fixture.create();
      const first = { ...keyed(1, 0), answer: { element: 'hero' } };
      await fixture.repository.commit(scope, canvasRefOf(1), first);
      await fixture.commit(1);
      for (const base_rev of [0, 2, 9]) {
        expect(await fixture.repository.commit(scope, canvasRefOf(1), keyed(2, base_rev))).toEqual({
          status: 'replayed',
          logged: {
            rev: 1,
            event_id: first.event_id,
            type: first.type,
            args: first.args,
            actor: first.actor,
            at: first.at,
            contract_version: first.contract_version,
            answer: { element: 'hero' },
            changes: [{ element_id: null, token_path: 'text.color', before: null, after: 1 }],
            element_changes: [],
            truncated: false,
          },
          fingerprint: 'f1',
        });
      }
      expect((await fixture.state()).canvas.head_rev).toBe(2);
      expect((await fixture.state()).values[0]).toMatchObject({ value: 1 });
      expect(await fixture.events()).toHaveLength(3);
    });

    it('return the fingerprint for the caller to compare', async () => {
      await fixture.create();
      await fixture.repository.commit(scope, canvasRefOf(1), keyed(1, 0));
      expect(
        await fixture.repository.commit(scope, canvasRefOf(1), keyed(2, 1, 'f2')),
      ).toMatchObject({
        status: 'replayed',
        fingerprint: 'f1',
      });
    });

    it('stay unused when the commit conflicts', async () => {
      await fixture.create();
      await fixture.commit(0);
      expect(await fixture.repository.commit(scope, canvasRefOf(1), keyed(1, 0))).toMatchObject({
        status: 'conflict',
      });
      expect(await fixture.repository.commit(scope, canvasRefOf(1), keyed(1, 1))).toMatchObject({
        status: 'committed',
      });
    });

    it('commit one of many concurrent commits and replay the others', async () => {
      await fixture.create();
      const outcomes = await Promise.all(
        Array.from({ length: 12 }, (_, number) =>
          fixture.repository.commit(scope, canvasRefOf(1), keyed(number, 0)),
        ),
      );
      expect(outcomes.filter(({ status }) => status === 'committed')).toHaveLength(1);
      expect(outcomes.filter(({ status }) => status === 'replayed')).toHaveLength(11);
      expect((await fixture.state()).canvas.head_rev).toBe(1);
    });

    it('find their commit until its log row is trimmed', async () => {
      await fixture.create(1);
      await fixture.create(2);
      await fixture.repository.commit(scope, canvasRefOf(1), keyed(1, 0));
      await fixture.commit(1);
      const find = (idempotency_key: string, document = canvasRefOf(1)) =>
        fixture.repository.findCommit(scope, document, { idempotency_key });
      expect(await find(idempotency.key)).toEqual({
        fingerprint: 'f1',
        logged: (
          await fixture.repository.readLog(scope, canvasRefOf(1), { after_rev: 0, limit: 1 })
        )[0],
      });
      expect(await find('another')).toBeNull();
      expect(await find(idempotency.key, canvasRefOf(2))).toBeNull();
      await fixture.repository.trimLogs(at(99_999));
      expect(await find(idempotency.key)).toBeNull();
    });

    it('are separate for each canvas', async () => {
      await fixture.create(1);
      await fixture.create(2);
      await fixture.repository.commit(scope, canvasRefOf(1), keyed(1, 0));
      expect(await fixture.repository.commit(scope, canvasRefOf(2), keyed(2, 0))).toMatchObject({
        status: 'committed',
        rev: 1,
      });
    });
  });
}
