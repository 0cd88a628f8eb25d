import type { IncomingMessage, ServerResponse } from 'node:http';
import { EnginesError } from '@northstar/contracts';
import type { Session } from 'better-sse';
import { createSession } from 'better-sse';

/** Said to caches, compressors and proxies: pass every byte on, at once and as it is. */
export const streamHeaders = {
  'Content-Type': 'text/event-stream',
  'Cache-Control': 'no-cache, no-transform',
  'X-Accel-Buffering': 'no',
};

/**
 * Sends the head of an event stream and watches the connection; undefined when the client left
 * meanwhile. better-sse's own retry, keep-alive and ids are off: one timer and one encoding serve
 * all sessions. Throws `request.invalid` before anything is sent.
 */
export async function openSession(
  req: IncomingMessage,
  res: ServerResponse,
): Promise<Session | undefined> {
  // better-sse reads the address as a URL, and throws a bare TypeError where it is none.
  if (!URL.canParse(req.url ?? '/', `http://${req.headers.host ?? 'localhost'}`)) {
    throw new EnginesError('request.invalid', 'The request names no possible host or path');
  }
  const session = await createSession(req, res, {
    retry: null,
    keepAlive: null,
    trustClientEventId: false,
    headers: streamHeaders,
  });
  // better-sse says "connected" even when the client left before the head was sent.
  return res.destroyed ? undefined : session;
}
