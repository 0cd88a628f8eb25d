import type { Scope } from '@northstar/contracts';
import type { RealtimeServer, StreamQuery } from '@northstar/realtime';
import type { Request, Response } from 'express';
import type { KeyId, KeyWatch } from '../identity/index.js';
import type { Handlers } from '../operations/index.js';

/**
 * Checks that a feed or canvas exists before its stream opens. Both throw `….not_found`, and
 * `request.invalid` when the id is none.
 */
export interface Existence {
  feed(scope: Scope, feedId: string): Promise<unknown>;
  canvas(scope: Scope, canvasId: string): Promise<unknown>;
}

/**
 * Serves the project's event log as streams and as pages. These are operations like all others,
 * so that identity, metrics and problems are the same for every route of the host; a service
 * without operations mounts the router of @northstar/realtime/router instead.
 */
export function eventHandlers(
  realtime: RealtimeServer,
  existence: Existence,
  keyWatch: KeyWatch,
): Pick<Handlers, 'streamEvents' | 'streamFeed' | 'streamCanvas' | 'listEvents'> {
  /** Opens a stream that ends when the caller's key is revoked. */
  const streamOf = (scope: Scope, query: StreamQuery, key: KeyId | undefined) => ({
    status: 200 as const,
    stream(request: Request, response: Response) {
      if (key === undefined) return realtime.stream(scope, query, request, response);
      const { signal, stop } = keyWatch.watch(key);
      response.once('close', stop);
      return realtime.stream(scope, query, request, response, { signal });
    },
  });
  return {
    streamEvents: ({ scope, query, key }) => streamOf(scope, query, key),
    async streamFeed({ scope, params, key }) {
      await existence.feed(scope, params.feed_id);
      return streamOf(scope, { topics: [`feed:${params.feed_id}`] }, key);
    },
    async streamCanvas({ scope, params, key }) {
      await existence.canvas(scope, params.canvas_id);
      return streamOf(scope, { topics: [`canvas:${params.canvas_id}`] }, key);
    },
    async listEvents({ scope, query }) {
      return { status: 200, body: await realtime.listEvents(scope, query) };
    },
  };
}
