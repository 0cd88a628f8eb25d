import type { ItemSort } from '@northstar/contracts';
import type { NewItem } from '../ports/item-row.js';
import { at, feedId, newItem, scope } from './samples.js';
import { idsOf } from './fixture.js';
import type { Fixture } from './fixture.js';

/** Orders, pages and search of items. */
export function itemOrderCases(fixture: Fixture): void {
  const { describe, it, expect } = fixture.kit;

  /** Ties and unknown times; capital letters distinguish an order by bytes from one by language. */
  const mixed: readonly NewItem[] = [
    newItem('t2', { published_at: at(20) }),
    newItem('b1', { published_at: at(10) }),
    newItem('B1', { published_at: at(10) }),
    newItem('a1', { published_at: at(10) }),
    newItem('_1', { published_at: at(10) }),
    newItem('n2', { published_at: null }),
    newItem('N1', { published_at: null }),
    newItem('t3', { published_at: at(30) }),
  ];
  const newest = ['t3', 't2', 'B1', '_1', 'a1', 'b1', 'N1', 'n2'];

  async function arranged(): Promise<void> {
    await fixture.create();
    await fixture.refresh(mixed);
    await fixture.arrange({
      pinned: ['a1', 'n2'],
      featured: ['n2', 'b1', '_1'],
      order: ['N1', 'b1', '_1', 'a1'],
    });
  }

  const orders: Readonly<Record<ItemSort, readonly string[]>> = {
    newest,
    featured: ['n2', 'a1', '_1', 'b1', 't3', 't2', 'B1', 'N1'],
    manual: ['N1', 'b1', '_1', 'a1', 't3', 't2', 'B1', 'n2'],
  };
  const sorts: readonly ItemSort[] = ['newest', 'featured', 'manual'];

  describe('lists items, and', () => {
    for (const sort of sorts) {
      it(`orders them by ${sort}, ties and unknown times included`, async () => {
        await arranged();
        expect(idsOf(await fixture.items({ sort }))).toEqual(orders[sort]);
      });

      it(`pages by ${sort} in steps of any size, losing and repeating none`, async () => {
        await arranged();
        for (const limit of [1, 2, 3, 5]) {
          expect(idsOf(await fixture.pages({ sort, limit }))).toEqual(orders[sort]);
        }
      });

      it(`pages by ${sort} without loss or repeat while items come and go`, async () => {
        await arranged();
        let turn = 0;
        const read = await fixture.pages({ sort, limit: 2 }, async () => {
          turn += 1;
          const come = newItem(`come-${String(turn)}`, { published_at: at(15 + turn) });
          const gone = turn === 1 ? 't3' : 't2';
          await fixture.refresh([...mixed.filter((item) => item.item_id !== gone), come]);
        });
        const stood = idsOf(read).filter((id) => !id.startsWith('come-') && !/^t[23]$/.test(id));
        expect(stood).toEqual(orders[sort].filter((id) => !/^t[23]$/.test(id)));
        expect(new Set(idsOf(read)).size).toBe(read.length);
      });
    }

    it('returns head_rev of the same moment', async () => {
      await fixture.create();
      const query = { sort: 'newest', limit: 5 } as const;
      const empty = await fixture.repository.listItems(scope, feedId(1), query);
      expect(empty).toEqual({ head_rev: 0, items: [], next: null });
      await fixture.refresh([newItem('a')]);
      const page = await fixture.repository.listItems(scope, feedId(1), query);
      expect(page).toMatchObject({ head_rev: 1, items: [{ item_id: 'a' }] });
    });

    it('finds a title by a part of it, in any case and script', async () => {
      await fixture.create();
      await fixture.refresh([
        newItem('a', { title: 'Die ÉCOLE am See' }),
        newItem('b', { title: 'Всё о кошках' }),
        newItem('c', { title: '日本語の動画' }),
      ]);
      expect(idsOf(await fixture.items({ q: 'école AM' }))).toEqual(['a']);
      expect(idsOf(await fixture.items({ q: 'ВСЁ' }))).toEqual(['b']);
      expect(idsOf(await fixture.items({ q: '動画' }))).toEqual(['c']);
      expect(await fixture.items({ q: 'nothing like it' })).toEqual([]);
    });

    it('searches for wildcards and quotes literally', async () => {
      await fixture.create();
      await fixture.refresh([
        newItem('percent', { title: '100% cotton' }),
        newItem('hundred', { title: '100 cotton' }),
        newItem('under', { title: 'snake_case' }),
        newItem('plain', { title: 'snakeXcase' }),
        newItem('slash', { title: "back\\slash and 'quote'" }),
      ]);
      expect(idsOf(await fixture.items({ q: '100%' }))).toEqual(['percent']);
      expect(idsOf(await fixture.items({ q: 'e_c' }))).toEqual(['under']);
      expect(idsOf(await fixture.items({ q: '\\' }))).toEqual(['slash']);
      expect(idsOf(await fixture.items({ q: "'quote'" }))).toEqual(['slash']);
    });

    it('pages through search results', async () => {
      await arranged();
      const results = await fixture.pages({ sort: 'newest', limit: 1, q: 'title of b' });
      expect(idsOf(results)).toEqual(['B1', 'b1']);
    });
  });
}
