import type { Scope } from '@northstar/contracts';
import { canvasRef } from '../ports/document-ref.js';
import { canvasId, canvasRefOf, newCommit, newEvent } from './samples.js';
import { onPhone, onWall, otherProject, otherTenant, scope } from './samples.js';
import type { Fixture } from './fixture.js';

/** A scope sees only its own data (COMMON, Scope). */
export function isolationCases(fixture: Fixture): void {
  const { describe, it, expect } = fixture.kit;
  const strangers: readonly (readonly [string, Scope])[] = [
    ['another tenant', otherTenant],
    ['another project', otherProject],
  ];

  async function expectInvisible(stranger: Scope, canvas_id: string): Promise<void> {
    const { repository } = fixture;
    const head = newCommit(0).event_id;
    expect(await repository.getCanvas(stranger, canvas_id)).toBeNull();
    expect(await repository.listCanvases(stranger, { limit: 9 })).toEqual([]);
    expect(await repository.readCanvas(stranger, canvas_id)).toBeNull();
    expect(
      await repository.readLog(stranger, canvasRef(canvas_id), { after_rev: 0, limit: 9 }),
    ).toEqual([]);
    expect(
      await repository.findCommit(stranger, canvasRef(canvas_id), { event_id: head }),
    ).toBeNull();
    expect(
      await repository.findCommit(stranger, canvasRef(canvas_id), { idempotency_key: 'k1' }),
    ).toBeNull();
    expect(await repository.readImport(stranger, canvasRef(canvas_id), 1)).toBeNull();
    expect(await repository.commit(stranger, canvasRef(canvas_id), newCommit(1))).toEqual({
      status: 'missing',
    });
    expect(await repository.deleteCanvas(stranger, canvas_id, newEvent(9, canvas_id))).toBe(false);
    expect(await fixture.events(stranger)).toEqual([]);
  }

  describe('scopes', () => {
    for (const [name, stranger] of strangers) {
      it(`${name} neither reads nor changes a canvas`, async () => {
        const canvas_id = await fixture.create();
        const values = [{ element_id: null, token_path: 'page.name', value: 'Ours' }];
        const idempotency = { key: 'k1', fingerprint: 'f' };
        await fixture.commit(0, { values, idempotency, imported: { ours: true } });
        const before = await fixture.state();
        await expectInvisible(stranger, canvas_id);
        expect(await fixture.state()).toEqual(before);
        expect(await fixture.events()).toHaveLength(2);
      });

      it(`${name} can have a canvas with the same id and its own revisions`, async () => {
        await fixture.create();
        await fixture.create(1, { name: 'Theirs' }, stranger);
        await fixture.commit(0);
        expect(await fixture.repository.getCanvas(stranger, canvasId(1))).toMatchObject({
          name: 'Theirs',
          head_rev: 0,
        });
        expect(
          await fixture.repository.commit(stranger, canvasRefOf(1), newCommit(0)),
        ).toMatchObject({
          status: 'committed',
          rev: 1,
        });
      });
    }

    it('a surface sees its own canvases and those of none, not those of another', async () => {
      const ofAll = await fixture.create(1);
      const ofPhone = await fixture.create(2, {}, onPhone);
      const ofWall = await fixture.create(3, {}, onWall);
      const seen = async (of: Scope) =>
        (await fixture.repository.listCanvases(of, { limit: 9 })).map(({ canvas_id }) => canvas_id);
      expect(await seen(onPhone)).toEqual([ofPhone, ofAll]);
      expect(await seen(onWall)).toEqual([ofWall, ofAll]);
      expect(await seen(scope)).toEqual([ofWall, ofPhone, ofAll]);
      expect(await fixture.repository.getCanvas(onPhone, ofWall)).toBeNull();
      expect(await fixture.repository.readCanvas(onPhone, ofWall)).toBeNull();
      expect(await fixture.repository.getCanvas(scope, ofPhone)).toMatchObject({
        surface_id: 'phone',
      });
      expect(await fixture.repository.getCanvas(onPhone, ofAll)).toMatchObject({
        surface_id: null,
      });
    });

    it('a surface cannot change or delete what another surface made, nor take its id', async () => {
      const ofWall = await fixture.create(1, {}, onWall);
      const event = newEvent(9, ofWall);
      expect(await fixture.repository.commit(onPhone, canvasRef(ofWall), newCommit(0))).toEqual({
        status: 'missing',
      });
      expect(await fixture.repository.deleteCanvas(onPhone, ofWall, event)).toBe(false);
      await expect(fixture.create(1, {}, onPhone)).rejects.toMatchObject({ code: 'canvas.exists' });
      expect(await fixture.repository.getCanvas(onWall, ofWall)).toMatchObject({ head_rev: 0 });
    });
  });
}
