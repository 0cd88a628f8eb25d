import type { Scope } from '@northstar/contracts';
import type { RealtimeRouter } from '@northstar/realtime';
import type { Request, Response } from 'express';
import type { Handlers } from '../operations/index.js';

type EventOperation = 'streamEvents' | 'streamFeed' | 'streamCanvas' | 'listEvents';

/** Checks that a feed or canvas exists before its stream opens. Both throw `….not_found`. */
export interface Existence {
  feed(scope: Scope, feedId: string): Promise<unknown>;
  canvas(scope: Scope, canvasId: string): Promise<unknown>;
}

/** Serves the project's event log as streams and as pages. */
export function eventHandlers(
  realtime: RealtimeRouter,
  existence: Existence,
): Pick<Handlers, EventOperation> {
  const follow = (scope: Scope, topics: readonly string[], last_event_id: string | undefined) => ({
    status: 200 as const,
    stream: (request: Request, response: Response) =>
      realtime.stream(request, response, { scope, topics, last_event_id }),
  });
  return {
    streamEvents: ({ scope, query, headers }) =>
      follow(scope, query.topics, headers['last-event-id']),
    async streamFeed({ scope, params, headers }) {
      await existence.feed(scope, params.feed_id);
      return follow(scope, [`feed:${params.feed_id}`], headers['last-event-id']);
    },
    async streamCanvas({ scope, params, headers }) {
      await existence.canvas(scope, params.canvas_id);
      return follow(scope, [`canvas:${params.canvas_id}`], headers['last-event-id']);
    },
    async listEvents({ scope, query }) {
      return { status: 200, body: await realtime.listEvents(scope, query) };
    },
  };
}
