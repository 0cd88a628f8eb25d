import { randomUUID } from 'node:crypto';
import type { Scope } from '@northstar/contracts';
import type { FeedRepository, NewItem } from '@northstar/feeds';

export const scope: Scope = { tenant_id: 'tnt_local', project_id: 'prj_local' };
export const itemCount = 1000;

const now = '2026-01-01T00:00:00.000Z';
const fresh = {
  status: 'ok' as const,
  last_refresh_at: now,
  last_success_at: now,
  next_refresh_at: null,
  consecutive_failures: 0,
  last_error: null,
  skipped_items: 0,
  skipped_reason: null,
};

/** Stores a feed with a thousand videos as a refresh does; returns its id. */
export async function seedFeed(feeds: FeedRepository): Promise<string> {
  const feed_id = `feed_01890a5d-ac96-774b-bcce-b302099a8057`;
  const event = {
    event_id: `evt_${randomUUID()}`,
    name: 'feed.created',
    topic: `feed:${feed_id}`,
    data: { feed_id, name: 'Bench', source_kind: 'youtube' },
    actor: null,
    at: now,
  };
  const state = {};
  await feeds.createFeed(
    scope,
    {
      feed_id,
      name: 'Bench',
      source_kind: 'youtube',
      source: {
        channels: ['@bench'],
        filters: { longform_only: false },
        transport: 'auto',
        unavailable: 'drop',
        max_items_per_channel: itemCount,
      },
      members: null,
      mode: 'feed',
      refresh: { every_seconds: 86_400 },
      health: fresh,
      state,
      due_at: '2100-01-01T00:00:00.000Z',
      created_at: now,
      updated_at: now,
    },
    event,
    { limit: 10 },
  );
  const lease = { lease_id: randomUUID(), now, until: '2100-01-01T00:00:00.000Z' };
  const claimed = await feeds.claimFeed(scope, feed_id, lease);
  if (typeof claimed === 'string') throw new Error(`The feed could not be claimed: ${claimed}`);
  const outcome = await feeds.applyRefresh(scope, feed_id, {
    lease_id: lease.lease_id,
    items: Array.from({ length: itemCount }, (_, index) => video(index)),
    coverage: [{ origin: 'UCbench', complete_since: null }],
    origins: ['UCbench'],
    state,
    health: fresh,
    due_at: '2100-01-01T00:00:00.000Z',
    at: now,
    events: () => [],
  });
  if (outcome.status !== 'applied') throw new Error(`The items were not stored: ${outcome.status}`);
  return feed_id;
}

function video(index: number): NewItem {
  const video_id = `video-${String(index).padStart(5, '0')}`;
  const watch_url = `https://www.youtube.com/watch?v=${video_id}`;
  const image_url = `https://i.ytimg.com/vi/${video_id}/maxresdefault.jpg`;
  return {
    item_id: video_id,
    origin: 'UCbench',
    kind: 'youtube',
    title: `A talk about one thing or another, number ${index}`,
    url: watch_url,
    image_url,
    // Three items share each timestamp, as imported items do.
    published_at: new Date(Date.UTC(2025, 0, 1) - Math.floor(index / 3) * 3_600_000).toISOString(),
    content_hash: video_id,
    details: {
      video_id,
      description: 'Slides and sources are linked from our site. '.repeat(6),
      channel_id: 'UCbenchbenchbenchbench00',
      channel_title: 'Bench',
      cover_image_url: image_url,
      watch_url,
      embed_url: `https://www.youtube.com/embed/${video_id}`,
      duration_seconds: 600 + index,
      live: 'none',
      short: false,
      availability: 'available',
    },
  };
}
