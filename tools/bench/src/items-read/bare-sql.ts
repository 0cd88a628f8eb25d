import type { ItemRow } from '@northstar/feeds';
import { pageSize } from './page-walk.js';
import { scope } from './seeded-feed.js';

const columns =
  'item_id, origin, kind, title, url, image_url, published_at, details, content_hash, ' +
  'ingested_at, rev, pinned, featured, position';

/** The smallest query for a page of items: the feed's revision and the items after a position. */
function statement(bounded: boolean): string {
  return `select f.head_rev, i.* from (
      select tenant_id, project_id, feed_id, head_rev from northstar.feeds
      where tenant_id = $1 and project_id = $2 and feed_id = $3
    ) f left join lateral (
      select ${columns} from northstar.feed_items
      where tenant_id = f.tenant_id and project_id = f.project_id and feed_id = f.feed_id
      ${bounded ? 'and sort_at <= $5::timestamptz and (sort_at < $5::timestamptz or item_id > $6)' : ''}
      order by sort_at desc, item_id limit $4
    ) i on true`;
}

const first = statement(false);
const behind = statement(true);

export interface BareQuery {
  name: string;
  text: string;
  values: unknown[];
}

export interface BareRow {
  item_id: string;
  details: unknown;
}

export function bareQuery(feed_id: string, after: ItemRow | undefined): BareQuery {
  const values = [scope.tenant_id, scope.project_id, feed_id, pageSize];
  return after === undefined
    ? { name: 'bare_first', text: first, values }
    : { name: 'bare_behind', text: behind, values: [...values, after.published_at, after.item_id] };
}
