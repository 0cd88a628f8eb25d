export { createLogger } from './logger.js';
export { createMetrics } from './metrics.js';
export type { Metrics } from './metrics.js';
export { factsOf } from './request-facts.js';
export type { RequestFacts } from './request-facts.js';
export { requestId } from './request-id.js';
export { requestLog } from './request-log.js';
export { requestMetrics } from './request-metrics.js';
