import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { problemDocument, type Meter, type NewId } from '@northstar/contracts';
import type { Logger } from 'pino';
import { parseError } from './parse-error.js';

/** How long a client has to read the answer before the connection is closed, in milliseconds. */
const LINGER_MS = 1000;

/**
 * Creates the handler of bytes that are not a valid HTTP request. It answers with a problem
 * document, counts and logs it, and closes the connection, because the start of the next request is
 * unknown.
 */
export function sendParseError(options: {
  readonly logger: Logger;
  readonly meter: Meter;
  readonly newId: NewId;
}): (error: Error, socket: Duplex) => void {
  const { logger, meter, newId } = options;
  const answered = new WeakSet<Duplex>();
  return (error, socket) => {
    // Node reports the bytes after a parse error as further errors.
    if (answered.has(socket)) return;
    answered.add(socket);
    const requestId = newId('req');
    const problem = problemDocument(parseError(error), { requestId });
    const { status, code } = problem;
    meter.count('http_requests_total', { operation: 'none', status: String(status) });
    logger.info({ request_id: requestId, status, code, reason: error.message }, 'request');
    socket.end(responseText(status, requestId, JSON.stringify(problem)));
    // If the socket were destroyed now, the client could lose the answer.
    setTimeout(() => socket.destroy(), LINGER_MS).unref();
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
