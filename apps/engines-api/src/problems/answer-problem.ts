import type { Meter } from '@northstar/contracts';
import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { factsOf } from '../observability/index.js';
import { problemDocument } from './problem-document.js';
import { translateError } from './translate-error.js';

/**
 * The one place where an error becomes an answer. A fault of the engines is logged whole, with
 * its stack and the request id, and counted; the caller is told only that it happened. An answer
 * that has begun cannot be taken back: its connection is cut, so that no half passes for a whole.
 */
export function answerProblem(logger: Logger, meter: Meter): ErrorRequestHandler {
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- express knows error handlers by their four parameters
  return (thrown: unknown, request, response, _next) => {
    const facts = factsOf(request);
    const error = translateError(thrown);
    facts.code = error.code;
    if (error.code === 'internal') {
      meter.count('internal_errors_total', { operation: facts.operation ?? 'none' });
      logger.error(
        { request_id: facts.requestId, operation: facts.operation, err: error.cause ?? error },
        'a request met a fault of the engines',
      );
    }
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const problem = problemDocument(error, {
      instance: request.path,
      requestId: facts.requestId,
    });
    for (const name of ['ETag', 'Cache-Control', 'Content-Disposition'])
      response.removeHeader(name);
    if (problem.status === 401) response.setHeader('WWW-Authenticate', challenge(error.code));
    if (error.retryAfterSeconds !== undefined) {
      response.setHeader('Retry-After', String(Math.max(1, Math.ceil(error.retryAfterSeconds))));
    }
    response
      .status(problem.status)
      .type('application/problem+json')
      .setHeader('Cache-Control', 'no-store');
    response.send(Buffer.from(JSON.stringify(problem)));
  };
}

/** What a 401 says of the way in (RFC 6750 §3): an error only when a key was sent. */
function challenge(code: string): string {
  const realm = 'Bearer realm="northstar"';
  return code === 'auth.invalid' ? `${realm}, error="invalid_token"` : realm;
}
