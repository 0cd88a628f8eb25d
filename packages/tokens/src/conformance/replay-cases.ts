import { at, canvasId, canvasRefOf, newCommit, newEvent, scope } from './samples.js';
import type { Stage } from './stage.js';

/** Idempotency keys of commits. */
export function replayCases(stage: Stage): void {
  const { describe, it, expect } = stage.kit;
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

  describe('remembers the idempotency keys of commits, and', () => {
    it('gives the first commit again, writing nothing, whatever the revision is by now', async () => {
      await stage.create();
      const first = { ...keyed(1, 0), answer: { element: 'hero' } };
      await stage.repository.commit(scope, canvasRefOf(1), first);
      await stage.commit(1);
      for (const base_rev of [0, 2, 9]) {
        expect(await stage.repository.commit(scope, canvasRefOf(1), keyed(2, base_rev))).toEqual({
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
      expect((await stage.state()).canvas.head_rev).toBe(2);
      expect((await stage.state()).values[0]).toMatchObject({ value: 1 });
      expect(await stage.events()).toHaveLength(3);
    });

    it('leaves it to the caller to compare fingerprints', async () => {
      await stage.create();
      await stage.repository.commit(scope, canvasRefOf(1), keyed(1, 0));
      expect(await stage.repository.commit(scope, canvasRefOf(1), keyed(2, 1, 'f2'))).toMatchObject(
        {
          status: 'replayed',
          fingerprint: 'f1',
        },
      );
    });

    it('does not remember the key of a commit that conflicted', async () => {
      await stage.create();
      await stage.commit(0);
      expect(await stage.repository.commit(scope, canvasRefOf(1), keyed(1, 0))).toMatchObject({
        status: 'conflict',
      });
      expect(await stage.repository.commit(scope, canvasRefOf(1), keyed(1, 1))).toMatchObject({
        status: 'committed',
      });
    });

    it('commits one of many with one key that race, and replays the others', async () => {
      await stage.create();
      const outcomes = await Promise.all(
        Array.from({ length: 12 }, (_, number) =>
          stage.repository.commit(scope, canvasRefOf(1), keyed(number, 0)),
        ),
      );
      expect(outcomes.filter(({ status }) => status === 'committed')).toHaveLength(1);
      expect(outcomes.filter(({ status }) => status === 'replayed')).toHaveLength(11);
      expect((await stage.state()).canvas.head_rev).toBe(1);
    });

    it('finds the commit that used one, for as long as its log row is kept', async () => {
      await stage.create(1);
      await stage.create(2);
      await stage.repository.commit(scope, canvasRefOf(1), keyed(1, 0));
      await stage.commit(1);
      const find = (idempotency_key: string, document = canvasRefOf(1)) =>
        stage.repository.findCommit(scope, document, { idempotency_key });
      expect(await find(idempotency.key)).toEqual({
        fingerprint: 'f1',
        logged: (
          await stage.repository.readLog(scope, canvasRefOf(1), { after_rev: 0, limit: 1 })
        )[0],
      });
      expect(await find('another')).toBeNull();
      expect(await find(idempotency.key, canvasRefOf(2))).toBeNull();
      await stage.repository.trimLogs(at(99_999));
      expect(await find(idempotency.key)).toBeNull();
    });

    it('keeps the keys of canvases apart', async () => {
      await stage.create(1);
      await stage.create(2);
      await stage.repository.commit(scope, canvasRefOf(1), keyed(1, 0));
      expect(await stage.repository.commit(scope, canvasRefOf(2), keyed(2, 0))).toMatchObject({
        status: 'committed',
        rev: 1,
      });
    });
  });
}
