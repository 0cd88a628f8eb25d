import type { Meter } from '@northstar/contracts';
import type { RequestHandler } from 'express';
import { factsOf } from './request-facts.js';

/**
 * Counts each request and its seconds by operation and status. A request that met no operation
 * is counted under `none`: paths that callers make up must not make up time series.
 */
export function requestMetrics(meter: Meter): RequestHandler {
  return (request, response, next) => {
    const began = process.hrtime.bigint();
    response.once('close', () => {
      const labels = {
        operation: factsOf(request).operation ?? 'none',
        status: String(response.statusCode),
      };
      const seconds = Number(process.hrtime.bigint() - began) / 1e9;
      meter.count('http_requests_total', labels);
      meter.observe('http_request_duration_seconds', seconds, labels);
    });
    next();
  };
}
