import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { factsOf } from './request-facts.js';

const noise = new Set(['getLiveness', 'getReadiness', 'getMetrics']);

/**
 * One line a request, when its answer has ended: method, route, status, milliseconds, tenant and
 * project. The path itself is left out: it may hold what a caller would not want in a log.
 */
export function requestLog(logger: Logger): RequestHandler {
  return pinoHttp<IncomingMessage, ServerResponse>({
    logger,
    quietReqLogger: true,
    quietResLogger: true,
    customAttributeKeys: { reqId: 'request_id', responseTime: 'ms' },
    genReqId: (request) => factsOf(request).requestId,
    customLogLevel: (request, response) => {
      if (response.statusCode >= 500) return 'warn';
      return noise.has(factsOf(request).operation ?? '') ? 'debug' : 'info';
    },
    customSuccessMessage: () => 'request',
    customErrorMessage: () => 'request',
    customSuccessObject: (request, response, value: { ms: number }) =>
      line(request, response, value.ms),
    customErrorObject: (request, response, _error, value: { ms: number }) =>
      line(request, response, value.ms),
  });
}

function line(request: IncomingMessage, response: ServerResponse, ms: number) {
  const { operation, route, scope, code } = factsOf(request);
  return {
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
