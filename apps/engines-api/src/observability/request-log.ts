import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { contextOf } from './request-context.js';

/** Operations that balancers and monitoring call often; logged at debug level. */
const probes = new Set(['getLiveness', 'getReadiness', 'getMetrics']);

/**
 * Logs one line per request when its response is closed: method, route, status, milliseconds,
 * tenant and project. The path and the query are not logged, because they may have private data.
 */
export function requestLog(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const start = performance.now();
    response.once('close', () => {
      const ms = Math.round(performance.now() - start);
      logger[levelOf(request, response)](fieldsOf(request, response, ms), 'request');
    });
    next();
  };
}

function levelOf(request: IncomingMessage, response: ServerResponse): 'warn' | 'info' | 'debug' {
  if (response.statusCode >= 500) return 'warn';
  return probes.has(contextOf(request).operation ?? '') ? 'debug' : 'info';
}

function fieldsOf(request: IncomingMessage, response: ServerResponse, ms: number) {
  const { requestId, operation, route, scope, code } = contextOf(request);
  return {
    request_id: requestId,
    method: request.method,
    operation,
    route,
    status: response.statusCode,
    ms,
    tenant_id: scope?.tenant_id,
    project_id: scope?.project_id,
    code,
    cut_off: response.writableFinished ? undefined : true,
  };
}
