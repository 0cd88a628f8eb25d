export { eventLogConformance } from './event-log-conformance.js';
export type { OpenedLog } from './log-under-test.js';
