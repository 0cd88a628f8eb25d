import type { EventDraft, Scope } from '@northstar/contracts';
import type { NewFeedRow } from '../ports/feed-row.js';
import type { NewItem } from '../ports/item-row.js';
import type { RefreshBatch } from '../ports/item-writes.js';

export const scope: Scope = { tenant_id: 'tnt_a', project_id: 'prj_a' };
export const otherProject: Scope = { tenant_id: 'tnt_a', project_id: 'prj_b' };
export const otherTenant: Scope = { tenant_id: 'tnt_b', project_id: 'prj_a' };
export const onPhone: Scope = { ...scope, surface_id: 'phone' };
export const onWall: Scope = { ...scope, surface_id: 'wall' };

/** The time this many seconds after the start of the tests' year. */
export function at(seconds: number): string {
  return new Date(Date.UTC(2026, 0, 1) + seconds * 1000).toISOString();
}

function uuid(number: number): string {
  return `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

export function feedId(number: number): string {
  return `feed_${uuid(number)}`;
}

export function leaseId(number: number): string {
  return `lease_${uuid(number)}`;
}

/** A feed that is due at the start of the tests' year. */
export function newFeed(number: number, overrides: Partial<NewFeedRow> = {}): NewFeedRow {
  return {
    feed_id: feedId(number),
    name: `Feed ${String(number)}`,
    source_kind: 'youtube',
    source: { channels: ['@example'], filters: { longform_only: false } },
    members: null,
    mode: 'feed',
    refresh: { every_seconds: 900 },
    health: {
      status: 'pending',
      last_refresh_at: null,
      last_success_at: null,
      next_refresh_at: at(0),
      consecutive_failures: 0,
      last_error: null,
      skipped_items: 0,
      skipped_reason: null,
    },
    state: {},
    due_at: at(0),
    created_at: at(number),
    updated_at: at(number),
    ...overrides,
  };
}

/** An item whose hash depends on its title, like a content hash. */
export function newItem(item_id: string, overrides: Partial<NewItem> = {}): NewItem {
  const title = overrides.title ?? `Title of ${item_id}`;
  return {
    item_id,
    origin: 'origin-1',
    kind: 'youtube',
    title,
    url: `https://videos.example/watch?v=${item_id}`,
    image_url: `https://videos.example/${item_id}.jpg`,
    published_at: at(0),
    details: { video_id: item_id, description: 'First line\nsecond line', duration_seconds: null },
    content_hash: `hash of ${title}`,
    ...overrides,
  };
}

/** The end of a refresh that read all of `origin-1`, the only origin. */
export function newBatch(
  lease_id: string,
  items: readonly NewItem[],
  overrides: Partial<RefreshBatch> = {},
): RefreshBatch {
  return {
    lease_id,
    items,
    coverage: [{ origin: 'origin-1', complete_since: null }],
    origins: ['origin-1'],
    state: { read: items.length },
    health: {
      status: 'ok',
      last_refresh_at: at(100),
      last_success_at: at(100),
      next_refresh_at: at(1000),
      consecutive_failures: 0,
      last_error: null,
      skipped_items: 0,
      skipped_reason: null,
    },
    due_at: at(1000),
    at: at(100),
    events: () => [],
    ...overrides,
  };
}

export function newEvent(number: number, feed_id: string, name = 'feed.updated'): EventDraft {
  return {
    event_id: `evt_${uuid(number)}`,
    name,
    topic: `feed:${feed_id}`,
    data: { feed_id, note: 'Grüße, 世界' },
    actor: { kind: 'user', id: 'editor-1' },
    at: at(number),
  };
}
