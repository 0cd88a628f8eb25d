import { EnginesBoundary } from '@northstar/boundary';
import type { Engines, StreamHooks } from './engines.js';

/** The engines behind this page: the host that served it. */
export function openEngines(baseUrl: string): Engines {
  const boundary = EnginesBoundary({ baseUrl, retry: { max_wait_ms: 5_000, answer_ms: 10_000 } });
  return {
    feeds: () => boundary.feeds.summary(),
    items: (feed_id, { sort, limit }) => boundary.feeds.items({ feed_id, sort, limit }),
    tokens: (canvas_id, element_id) => boundary.canvas.token_catalog({ canvas_id, element_id }),
    async createCanvas(canvas_id, name) {
      await boundary.canvas.create({ canvas_id, kind: 'page', name });
    },
    async headRev(canvas_id) {
      return (await boundary.canvas.get({ canvas_id })).head_rev;
    },
    apply: (canvas_id, command) => boundary.canvas.apply({ canvas_id, ...command }),
    follow: (topics, hooks, signal) =>
      streamClient(baseUrl, hooks).events.stream({ topics: [...topics] }, { signal }),
  };
}

/** A client for one stream, which tells when the stream's connections open and break. */
function streamClient(baseUrl: string, hooks: StreamHooks): EnginesBoundary {
  return EnginesBoundary({
    baseUrl,
    // A person is looking: come back quickly.
    retry: { max_wait_ms: 5_000 },
    onRetry: () => hooks.lost(),
    async fetch(input, init) {
      const response = await fetch(input, init);
      if (response.ok) hooks.opened();
      return response;
    },
  });
}
