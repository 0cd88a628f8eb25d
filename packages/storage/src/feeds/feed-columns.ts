import type { FeedRow } from '@northstar/feeds';
import type { Scope } from '@northstar/contracts';

/** The columns of a FeedRow. */
export const feedColumns = [
  'tenant_id',
  'project_id',
  'feed_id',
  'surface_id',
  'name',
  'source_kind',
  'source',
  'members',
  'mode',
  'refresh',
  'version',
  'head_rev',
  'item_count',
  'cover_image_url',
  'health',
  'state',
  'due_at',
  'created_at',
  'updated_at',
] as const satisfies readonly (keyof FeedRow)[];

/** A feed by $1 tenant, $2 project and $3 id, if $4, a surface or null, can see it. */
export const feedIsVisible = `tenant_id = $1 and project_id = $2 and feed_id = $3
  and ($4::text is null or surface_id is null or surface_id = $4)`;

export function visibleValues(scope: Scope, feed_id: string) {
  return [scope.tenant_id, scope.project_id, feed_id, scope.surface_id ?? null] as const;
}

/** The key of a feed's row and the start of its items' keys. */
export type FeedKey = readonly [tenant_id: string, project_id: string, feed_id: string];

export function feedKeyOf(scope: Scope, feed_id: string): FeedKey {
  return [scope.tenant_id, scope.project_id, feed_id];
}
