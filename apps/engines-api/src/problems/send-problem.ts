import { problemDocument, type Meter } from '@northstar/contracts';
import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { contextOf } from '../observability/index.js';
import { translateError } from './translate-error.js';

/**
 * Creates the error handler, which answers every error with a problem document. An internal error
 * is counted and logged with its stack and the request id; the answer does not describe it. If the
 * response has started already, the connection is closed, so that a partial answer is not taken for
 * a complete one.
 */
export function sendProblem(logger: Logger, meter: Meter): ErrorRequestHandler {
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- express recognises error handlers by their four parameters
  return (thrown: unknown, request, response, _next) => {
    const context = contextOf(request);
    const error = translateError(thrown);
    context.code = error.code;
    if (error.code === 'internal') {
      meter.count('internal_errors_total', { operation: context.operation ?? 'none' });
      logger.error(
        {
          request_id: context.requestId,
          operation: context.operation,
          err: error.cause ?? error,
        },
        'internal error',
      );
    }
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const problem = problemDocument(error, {
      instance: request.path,
      requestId: context.requestId,
    });
    for (const name of ['ETag', 'Cache-Control', 'Content-Disposition']) {
      response.removeHeader(name);
    }
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

/** Returns the WWW-Authenticate header of a 401 (RFC 6750 §3): with an error if a key was sent. */
function challenge(code: string): string {
  const realm = 'Bearer realm="northstar"';
  return code === 'auth.invalid' ? `${realm}, error="invalid_token"` : realm;
}
