import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { factsOf } from './request-facts.js';

const noise = new Set(['getLiveness', 'getReadiness', 'getMetrics']);

/**
 * One line a request, when its answer has ended: method, route, status, milliseconds, tenant and
 * project. The path itself is left out: it may hold what a caller would not want in a log.
 */
export function requestLog(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const began = performance.now();
    response.once('close', () => {
      const ms = Math.round(performance.now() - began);
      logger[levelOf(request, response)](line(request, response, ms), 'request');
    });
    next();
  };
}

function levelOf(request: IncomingMessage, response: ServerResponse): 'warn' | 'info' | 'debug' {
  if (response.statusCode >= 500) return 'warn';
  return noise.has(factsOf(request).operation ?? '') ? 'debug' : 'info';
}

function line(request: IncomingMessage, response: ServerResponse, ms: number) {
  const { requestId, operation, route, scope, code } = factsOf(request);
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
