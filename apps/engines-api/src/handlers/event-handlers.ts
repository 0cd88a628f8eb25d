import type { Scope } from '@northstar/contracts';
import type { RealtimeServer, StreamQuery } from '@northstar/realtime';
import type { Request, Response } from 'express';
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
): Pick<Handlers, 'streamEvents' | 'streamFeed' | 'streamCanvas' | 'listEvents'> {
  return {
    streamEvents: ({ scope, query }) => streamOf(realtime, scope, query),
    async streamFeed({ scope, params }) {
      await existence.feed(scope, params.feed_id);
      return streamOf(realtime, scope, { topics: [`feed:${params.feed_id}`] });
    },
    async streamCanvas({ scope, params }) {
      await existence.canvas(scope, params.canvas_id);
      return streamOf(realtime, scope, { topics: [`canvas:${params.canvas_id}`] });
    },
    async listEvents({ scope, query }) {
      return { status: 200, body: await realtime.listEvents(scope, query) };
    },
  };
}

function streamOf(realtime: RealtimeServer, scope: Scope, query: StreamQuery) {
  return {
    status: 200 as const,
    stream: (request: Request, response: Response) =>
      realtime.stream(scope, query, request, response),
  };
}
