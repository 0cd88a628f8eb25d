import type { Logger } from '@northstar/contracts';
import { EnginesError, isEnginesError, problemDocument } from '@northstar/contracts';
import type { ErrorRequestHandler } from 'express';

/**
 * Sends an error as a problem document. An unexpected error is logged and sent as `internal`,
 * without its message. When the response has started already, the connection is closed.
 */
export function sendProblem(logger: Logger): ErrorRequestHandler {
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- express recognises error handlers by their four parameters
  return (thrown: unknown, request, response, _next) => {
    if (!isEnginesError(thrown)) logger.error({ err: thrown }, 'Could not serve realtime');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const error = isEnginesError(thrown)
      ? thrown
      : new EnginesError('internal', 'An unexpected error occurred', { cause: thrown });
    const problem = problemDocument(error, { instance: request.baseUrl + request.path });
    if (problem.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
    if (error.retryAfterSeconds !== undefined) {
      response.setHeader('Retry-After', Math.max(1, Math.ceil(error.retryAfterSeconds)));
    }
    response
      .status(problem.status)
      .setHeader('Content-Type', 'application/problem+json')
      .setHeader('Cache-Control', 'no-store')
      .end(JSON.stringify(problem));
  };
}
