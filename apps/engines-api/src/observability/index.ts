export { createLogger } from './logger.js';
export { createMetrics } from './metrics.js';
export type { Metrics } from './metrics.js';
export { contextOf } from './request-context.js';
export type { RequestContext } from './request-context.js';
export { requestId } from './request-id.js';
export { requestLog } from './request-log.js';
export { requestMetrics } from './request-metrics.js';
