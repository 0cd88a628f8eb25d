import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Meter, NewId } from '@northstar/contracts';
import type { Logger } from 'pino';
import { problemDocument } from './problem-document.js';
import { unreadableRequest } from './unreadable-request.js';

/** How long a caller has to read the answer before the connection is cut, in milliseconds. */
const lingerMs = 1000;

/**
 * Answers bytes that are no readable request with a problem document like any other, counts and
 * logs it, and closes the connection: where the next request would begin, nobody knows.
 */
export function answerUnreadable(parts: {
  readonly logger: Logger;
  readonly meter: Meter;
  readonly newId: NewId;
}): (error: Error, socket: Duplex) => void {
  const { logger, meter, newId } = parts;
  const refused = new WeakSet<Duplex>();
  return (error, socket) => {
    // What comes behind unreadable bytes is told again and again.
    if (refused.has(socket)) return;
    refused.add(socket);
    const requestId = newId('req');
    const problem = problemDocument(unreadableRequest(error), { requestId });
    const { status, code } = problem;
    meter.count('http_requests_total', { operation: 'none', status: String(status) });
    logger.info({ request_id: requestId, status, code, reason: error.message }, 'request');
    socket.end(responseText(status, requestId, JSON.stringify(problem)));
    // Closed at once, the system would throw away what the caller has not read yet.
    setTimeout(() => socket.destroy(), lingerMs).unref();
  };
}

function responseText(status: number, requestId: string, body: string): string {
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    `X-Request-Id: ${requestId}`,
    'Connection: close',
    '',
    body,
  ].join('\r\n');
}
