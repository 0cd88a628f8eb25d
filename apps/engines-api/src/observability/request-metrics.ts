import type { Meter } from '@northstar/contracts';
import type { RequestHandler } from 'express';
import { contextOf } from './request-context.js';

/**
 * Counts requests and their seconds by operation and status. A request that matches no operation
 * is counted as `none`, so that unknown paths do not create time series.
 */
export function requestMetrics(meter: Meter): RequestHandler {
  return (request, response, next) => {
    const start = process.hrtime.bigint();
    response.once('close', () => {
      const labels = {
        operation: contextOf(request).operation ?? 'none',
        status: String(response.statusCode),
      };
      const seconds = Number(process.hrtime.bigint() - start) / 1e9;
      meter.count('http_requests_total', labels);
      meter.observe('http_request_duration_seconds', seconds, labels);
    });
    next();
  };
}
