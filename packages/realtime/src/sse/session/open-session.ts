import type { IncomingMessage, ServerResponse } from 'node:http';
import { EnginesError } from '@northstar/contracts';
import type { Session } from 'better-sse';
import { createSession } from 'better-sse';

/** Headers that make caches, compressors and proxies pass on every byte immediately and unchanged. */
export const streamHeaders = {
  'Content-Type': 'text/event-stream',
  'Cache-Control': 'no-cache, no-transform',
  'X-Accel-Buffering': 'no',
};

/**
 * Sends the headers of an event stream and watches the connection. Returns undefined when the
 * client has disconnected meanwhile. better-sse's own retry, keep-alive and ids are off, because
 * one timer and one encoding serve all sessions. Throws `request.invalid` before anything is sent.
 */
export async function openSession(
  req: IncomingMessage,
  res: ServerResponse,
): Promise<Session | undefined> {
  // better-sse parses the URL and throws a TypeError when it is not valid.
  if (!URL.canParse(req.url ?? '/', `http://${req.headers.host ?? 'localhost'}`)) {
    throw new EnginesError('request.invalid', 'The request has an invalid host or path');
  }
  const session = await createSession(req, res, {
    retry: null,
    keepAlive: null,
    trustClientEventId: false,
    headers: streamHeaders,
  });
  // better-sse reports "connected" even when the client disconnected before the headers were sent.
  return res.destroyed ? undefined : session;
}
