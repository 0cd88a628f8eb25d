import { EnginesBoundary } from '@northstar/boundary';
import type { Engines, StreamHooks } from './engines.js';

/** Connects to the engines of the host that served this page. */
export function openEngines(baseUrl: string): Engines {
  const boundary = EnginesBoundary({
    baseUrl,
    retry: { maxWaitMs: 5_000, answerTimeoutMs: 10_000 },
  });
  return {
    feeds: () => boundary.feeds.summary(),
    items: (feed_id, { sort, limit }) => boundary.feeds.items({ feed_id, sort, limit }),
    tokens: ({ canvasId, elementId }) =>
      boundary.canvas.token_catalog({ canvas_id: canvasId, element_id: elementId }),
    async setTokens({ canvasId, elementId }, base_rev, updates) {
      const canvas = boundary.canvas(canvasId);
      // A person who drags a slider wants the value that they see, whatever others have set.
      const options = { base_rev, on_conflict: 'overwrite' } as const;
      const element_id = elementId;
      const values = [...updates].map(([token_path, value]) => ({ token_path, value }));
      const [first] = values;
      if (first !== undefined && values.length === 1) {
        await canvas.set_token({ element_id, ...first }, options);
      } else {
        await canvas.set_tokens({ element_id, updates: values }, options);
      }
    },
    async createCanvas(canvas_id, name) {
      await boundary.canvas.create({ canvas_id, kind: 'page', name });
    },
    async addBlock({ canvasId, elementId }) {
      await boundary.canvas(canvasId).add_element({ element_id: elementId, kind: 'multi21' });
    },
    follow: (topics, hooks, signal) =>
      streamClient(baseUrl, hooks).events.stream({ topics: [...topics] }, { signal }),
  };
}

/** Creates a client for one stream, which reports when connections open and are lost. */
function streamClient(baseUrl: string, hooks: StreamHooks): EnginesBoundary {
  return EnginesBoundary({
    baseUrl,
    // A person is looking at the page: reconnect soon.
    retry: { maxWaitMs: 5_000 },
    onRetry: () => hooks.lost(),
    async fetch(input, init) {
      const response = await fetch(input, init);
      if (response.ok) hooks.opened();
      return response;
    },
  });
}
