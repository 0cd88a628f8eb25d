import { isEnginesError, type EnginesBoundary } from '@northstar/boundary';
import type { JsonValue, RefreshResult } from '@northstar/contracts';
import type { Upstreams } from '@northstar/upstreams';
import { until } from '../waiting/until.js';

export const canvasId = 'cnv_demo';
export const elementId = 'feed_tiles';

export interface SeededFeed {
  feed_id: string;
  /** The emulated channel of the feed. */
  channel_id: string;
}

/** The data of a page: two refreshed feeds, and a canvas whose block shows the first one. */
export interface SeededPage {
  shown: SeededFeed;
  other: SeededFeed;
}

/** Creates the feeds and the canvas of a page. */
export async function seedPage(
  boundary: EnginesBoundary,
  upstreams: Upstreams,
): Promise<SeededPage> {
  const [first, second] = upstreams.control.channels();
  if (first === undefined || second === undefined)
    throw new Error('The emulated vendors have no channels');
  const shown = await seedFeed(boundary, 'First', first.channel_id);
  const other = await seedFeed(boundary, 'Second', second.channel_id);
  await boundary.canvas.create({ canvas_id: canvasId, kind: 'page' });
  const canvas = boundary.canvas(canvasId);
  await canvas.add_element({ element_id: elementId, kind: 'multi21' });
  await canvas.set_tokens({
    element_id: elementId,
    updates: [
      { token_path: 'feed.source.kind', value: 'youtube' },
      { token_path: 'feed.source.feed_id', value: shown.feed_id },
    ],
  });
  return { shown, other };
}

/** Creates and refreshes a feed with the longest refresh interval, so that the test controls its changes. */
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

/** Refreshes a feed. Waits while another refresh runs, such as the first one after its creation. */
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
  if (result === null) throw new Error('unreachable: `until` resolves with a result only');
  return result;
}

/** Sets a token of the page, as another client does. */
export async function setToken(
  boundary: EnginesBoundary,
  token_path: string,
  value: JsonValue,
  element: string | null = elementId,
): Promise<void> {
  await boundary.canvas(canvasId).set_token({ element_id: element, token_path, value });
}
