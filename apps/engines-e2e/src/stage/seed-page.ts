import { isEnginesError, type EnginesBoundary } from '@northstar/boundary';
import type { JsonValue, RefreshResult } from '@northstar/contracts';
import type { Upstreams } from '@northstar/upstreams';
import { until } from '../waiting/until.js';

export const canvasId = 'cnv_demo';
export const elementId = 'feed_tiles';

export interface SeededFeed {
  feed_id: string;
  /** The emulated channel that it reads. */
  channel_id: string;
}

/** What a page needs: two feeds that have been read, and a canvas whose block shows the first. */
export interface SeededPage {
  shown: SeededFeed;
  other: SeededFeed;
}

export async function seedPage(
  boundary: EnginesBoundary,
  upstreams: Upstreams,
): Promise<SeededPage> {
  const [first, second] = upstreams.control.channels();
  if (first === undefined || second === undefined) throw new Error('The emulated world is empty');
  const shown = await seedFeed(boundary, 'First', first.channel_id);
  const other = await seedFeed(boundary, 'Second', second.channel_id);
  await boundary.canvas.create({ canvas_id: canvasId, kind: 'page' });
  await boundary.canvas.apply({
    canvas_id: canvasId,
    type: 'add_element',
    base_rev: 0,
    args: { element_id: elementId, kind: 'multi21' },
  });
  await boundary.canvas.apply({
    canvas_id: canvasId,
    type: 'set_tokens',
    base_rev: 1,
    args: {
      element_id: elementId,
      updates: [
        { token_path: 'feed.source.kind', value: 'youtube' },
        { token_path: 'feed.source.feed_id', value: shown.feed_id },
      ],
    },
  });
  return { shown, other };
}

/** A feed that refreshes by itself as seldom as it may, so that a test decides when it changes. */
export async function seedFeed(
  boundary: EnginesBoundary,
  name: string,
  channel_id: string,
): Promise<SeededFeed> {
  const { feed_id } = await boundary.feeds.create({
    name,
    source_kind: 'youtube',
    source: { channels: [channel_id] },
    refresh: { every_seconds: 86_400 },
  });
  await refreshed(boundary, feed_id);
  return { feed_id, channel_id };
}

/** Refreshes a feed; where a refresh is under way already, such as the one that is due at its making, after that. */
export async function refreshed(
  boundary: EnginesBoundary,
  feed_id: string,
): Promise<RefreshResult> {
  const { result } = await until(
    'a refresh',
    () =>
      boundary.feeds.refresh({ feed_id }).then(
        (done) => ({ result: done }),
        (error: unknown) => {
          if (isEnginesError(error) && error.code === 'feed.refreshing') return { result: null };
          throw error;
        },
      ),
    ({ result: done }) => done !== null,
  );
  if (result === null) throw new Error('unreachable: until has seen a result');
  return result;
}

/** Sets a token as another client would: for whatever revision the canvas has now. */
export async function setToken(
  boundary: EnginesBoundary,
  token_path: string,
  value: JsonValue,
  element: string | null = elementId,
): Promise<void> {
  const { head_rev } = await boundary.canvas.get({ canvas_id: canvasId });
  await boundary.canvas.apply({
    canvas_id: canvasId,
    type: 'set_token',
    base_rev: head_rev,
    args: { element_id: element, token_path, value },
  });
}
