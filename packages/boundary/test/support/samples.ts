import type { Feed, FeedList } from '@northstar/contracts';

export function feedId(number: number): string {
  return `feed_01890a5d-ac96-774b-bcce-${String(number).padStart(12, '0')}`;
}

export function feed(number: number): Feed {
  const at = '2026-01-01T00:00:00Z';
  return {
    feed_id: feedId(number),
    tenant_id: 'tnt_local',
    project_id: 'prj_local',
    surface_id: null,
    name: `Feed ${number}`,
    source_kind: 'youtube',
    source: {
      channels: ['@example'],
      filters: { longform_only: false },
      transport: 'auto',
      unavailable: 'drop',
      max_items_per_channel: 200,
    },
    mode: 'feed',
    refresh: { every_seconds: 900 },
    version: 1,
    head_rev: 0,
    item_count: 0,
    cover_image_url: null,
    health: {
      status: 'pending',
      last_refresh_at: null,
      last_success_at: null,
      next_refresh_at: null,
      consecutive_failures: 0,
      last_error: null,
      skipped_items: 0,
      skipped_reason: null,
    },
    created_at: at,
    updated_at: at,
  };
}

export function feedList(numbers: number[], next_cursor: string | null): FeedList {
  return { items: numbers.map(feed), next_cursor };
}
