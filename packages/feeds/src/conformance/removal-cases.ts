import { at, newItem } from './samples.js';
import { idsOf } from './fixture.js';
import type { Fixture } from './fixture.js';

/** Which stored items a refresh removes. */
export function removalCases(fixture: Fixture): void {
  const { describe, it, expect } = fixture.kit;
  const ofSecond = { origin: 'origin-2' };
  const origins = ['origin-1', 'origin-2'];

  describe('removes items that are gone, and', () => {
    it('keeps items whose origin was read too little', async () => {
      await fixture.create();
      await fixture.refresh([newItem('a'), newItem('b')]);
      const changes = await fixture.refresh([newItem('c')], { coverage: [{ origin: 'origin-1' }] });
      expect(changes).toMatchObject({ added: ['c'], removed: [], item_count: 3 });
    });

    it('removes items published since the time that was read, inclusive', async () => {
      await fixture.create();
      await fixture.refresh([
        newItem('before', { published_at: at(19) }),
        newItem('first', { published_at: at(20) }),
        newItem('later', { published_at: at(30) }),
        newItem('kept', { published_at: at(40) }),
        newItem('undated', { published_at: null }),
      ]);
      const changes = await fixture.refresh([newItem('kept', { published_at: at(40) })], {
        coverage: [{ origin: 'origin-1', complete_since: at(20) }],
      });
      expect([...changes.removed].sort()).toEqual(['first', 'later']);
      expect(idsOf(await fixture.items())).toEqual(['kept', 'before', 'undated']);
    });

    it('removes an undated item after everything was read', async () => {
      await fixture.create();
      await fixture.refresh([newItem('undated', { published_at: null })]);
      expect(await fixture.refresh([])).toMatchObject({ removed: ['undated'], item_count: 0 });
    });

    it('applies its own coverage to each origin', async () => {
      await fixture.create();
      await fixture.refresh([newItem('a'), newItem('b', ofSecond), newItem('c', ofSecond)], {
        origins,
      });
      const changes = await fixture.refresh([newItem('b', ofSecond)], {
        origins,
        coverage: [{ origin: 'origin-2', complete_since: null }],
      });
      expect(changes).toMatchObject({ removed: ['c'], unchanged: 1, item_count: 2 });
    });

    it('removes the items of an origin that the source no longer has', async () => {
      await fixture.create();
      await fixture.refresh([newItem('a'), newItem('b', ofSecond)], { origins });
      const changes = await fixture.refresh([], { origins: ['origin-1'], coverage: [] });
      expect(changes).toMatchObject({ removed: ['b'], item_count: 1, head_rev: 2 });
    });

    it('removes no origin while not all origins are known', async () => {
      await fixture.create();
      await fixture.refresh([newItem('a'), newItem('b', ofSecond)], { origins });
      const changes = await fixture.refresh([newItem('a')], { origins: null });
      expect(changes).toMatchObject({ removed: [], unchanged: 1, item_count: 2 });
    });

    it('changes an item that came from another origin, and keeps it', async () => {
      await fixture.create();
      await fixture.refresh([newItem('a'), newItem('b', ofSecond)], { origins });
      const moved = newItem('b', { content_hash: 'of the first origin' });
      const changes = await fixture.refresh([newItem('a'), moved], { origins: ['origin-1'] });
      expect(changes).toMatchObject({ changed: ['b'], removed: [], unchanged: 1 });
      expect((await fixture.items()).map((item) => item.origin)).toEqual(['origin-1', 'origin-1']);
    });

    it('adds an item again that was removed', async () => {
      await fixture.create();
      await fixture.refresh([newItem('a')]);
      await fixture.refresh([], { at: at(200) });
      const changes = await fixture.refresh([newItem('a')], { at: at(300) });
      expect(changes).toMatchObject({ added: ['a'], head_rev: 3 });
      expect(await fixture.items()).toMatchObject([{ ingested_at: at(300), rev: 3 }]);
    });
  });
}
