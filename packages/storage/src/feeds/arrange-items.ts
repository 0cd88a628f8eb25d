import type { Scope } from '@northstar/contracts';
import type { ArrangeOutcome, Arrangement } from '@northstar/feeds';
import type { ScopedDatabase } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';
import { feedKeyOf } from './feed-columns.js';
import { lockFeed } from './lock-feed.js';
import { finishWrite } from './write-items.js';

const unknownItems: Statement = {
  name: 'items_unknown',
  text: `
    select n.item_id from unnest($4::text[]) with ordinality as n (item_id, index)
    where not exists (
      select from feed_items i
      where i.tenant_id = $1 and i.project_id = $2 and i.feed_id = $3 and i.item_id = n.item_id)
    order by n.index`,
};

/** $4 the new revision; $5 pinned, $6 featured, $7 order, $8 hidden: a null list changes nothing. */
const arrange: Statement = {
  name: 'items_arrange',
  text: `
    with wanted as (
      select i.item_id, i.hidden as was_hidden,
        case when $5::text[] is null then i.pinned else i.item_id = any ($5::text[]) end as pinned,
        case when $6::text[] is null then i.featured else i.item_id = any ($6::text[]) end
          as featured,
        case when $7::text[] is null then i.position else (o.index - 1)::integer end as position,
        case when $8::text[] is null then i.hidden else i.item_id = any ($8::text[]) end as hidden
      from feed_items i
      left join unnest($7::text[]) with ordinality as o (item_id, index)
        on o.item_id = i.item_id
      where i.tenant_id = $1 and i.project_id = $2 and i.feed_id = $3
    )
    update feed_items i
    set rev = $4, pinned = w.pinned, featured = w.featured, position = w.position,
        hidden = w.hidden
    from wanted w
    where i.tenant_id = $1 and i.project_id = $2 and i.feed_id = $3 and i.item_id = w.item_id
      and (i.pinned, i.featured, i.position, i.hidden)
          is distinct from (w.pinned, w.featured, w.position, w.hidden)
    returning i.item_id, i.hidden, w.was_hidden`,
};

interface ArrangedRow {
  item_id: string;
  hidden: boolean;
  was_hidden: boolean;
}

/** See FeedRepository.arrangeItems. */
export function arrangeItems(
  database: ScopedDatabase,
  scope: Scope,
  feed_id: string,
  arrangement: Arrangement,
): Promise<ArrangeOutcome> {
  return database.transaction(async (queries): Promise<ArrangeOutcome> => {
    const locked = await lockFeed(queries, scope, feed_id);
    if (locked === undefined) return { status: 'missing' };
    const { pinned, featured, order, hidden } = arrangement;
    const feedKey = feedKeyOf(scope, feed_id);

    const named = [...new Set([pinned, featured, order, hidden].flatMap((ids) => ids ?? []))];
    const unknown = await queries.rows<{ item_id: string }>(unknownItems, [...feedKey, named]);
    if (unknown.length > 0) {
      return { status: 'unknown_items', item_ids: unknown.map(({ item_id }) => item_id) };
    }

    const { feed } = locked;
    const lists = [pinned, featured, order, hidden].map((ids) => ids ?? null);
    const rows = await queries.rows<ArrangedRow>(arrange, [
      ...feedKey,
      feed.head_rev + 1,
      ...lists,
    ]);
    const idsOf = (wanted: (row: ArrangedRow) => boolean): string[] =>
      rows.filter(wanted).map(({ item_id }) => item_id);
    // A hidden item counts as removed, one that is shown again as added.
    const added = idsOf((row) => row.was_hidden && !row.hidden);
    const removed = idsOf((row) => !row.was_hidden && row.hidden);
    const written = {
      added,
      changed: idsOf((row) => row.was_hidden === row.hidden),
      removed,
      unchanged: feed.item_count - rows.length,
      item_count: feed.item_count + added.length - removed.length,
    };
    const changes = await finishWrite(queries, scope, feed, written, arrangement);
    return { status: 'applied', changes };
  });
}
