import type { Logger, Scope } from '@northstar/contracts';
import { silentLogger } from '@northstar/contracts';
import express from 'express';
import type { Request, RequestHandler, Router } from 'express';
import type { RealtimeServer } from '../server/create-realtime.js';
import { sendProblem } from './send-problem.js';

export interface RealtimeRouterOptions {
  realtime: RealtimeServer;
  /**
   * Returns the caller's scope. Throw an `EnginesError`, such as `auth.missing` or `feed.not_found`,
   * when the caller may not read these topics. Pages of events have the topic `project`.
   */
  authorize: (request: Request, topics: readonly string[]) => Scope | Promise<Scope>;
  /** Receives unexpected errors. Default: silent. */
  logger?: Logger;
}

/** An Express router; mount it with `app.use(router)`. */
export type RealtimeRouter = Router;

/**
 * Creates an Express 5 router over a server: `GET /sse?topics=`, `GET /sse/feeds/{feed_id}`,
 * `GET /sse/canvas/{canvas_id}` and `GET /events?after=&limit=` (REALTIME). Errors are sent as
 * problem documents (RFC 9457). Other paths are passed on to the application.
 */
export function createRealtimeRouter({
  realtime,
  authorize,
  logger = silentLogger,
}: RealtimeRouterOptions): RealtimeRouter {
  const stream =
    (topicsOf: (request: Request) => readonly string[]): RequestHandler =>
    async (request, response) => {
      const topics = topicsOf(request);
      const scope = await authorize(request, topics);
      await realtime.stream(scope, { topics }, request, response);
    };
  const router = express.Router({ strict: true, caseSensitive: true });
  router.get('/sse', stream(queriedTopics));
  router.get(
    '/sse/feeds/:id',
    stream(({ params }) => [`feed:${String(params['id'])}`]),
  );
  router.get(
    '/sse/canvas/:id',
    stream(({ params }) => [`canvas:${String(params['id'])}`]),
  );
  router.get('/events', async (request, response) => {
    const scope = await authorize(request, ['project']);
    const query = queryOf(request);
    const after = query.get('after') ?? undefined;
    const limit = query.has('limit') ? Number(query.get('limit')) : undefined;
    response.setHeader('Cache-Control', 'no-store');
    response.json(await realtime.listEvents(scope, { after, limit }));
  });
  router.use(sendProblem(logger));
  return router;
}

/** The topics of `?topics=feed:a,canvas:b`; a repeated parameter adds to them. */
function queriedTopics(request: Request): string[] {
  return queryOf(request)
    .getAll('topics')
    .flatMap((topics) => topics.split(','));
}

/** Parsed here, because `request.query` depends on the application's query parser. */
function queryOf(request: Request): URLSearchParams {
  const { originalUrl } = request;
  return new URLSearchParams(originalUrl.slice(originalUrl.split('?', 1)[0]?.length ?? 0));
}
