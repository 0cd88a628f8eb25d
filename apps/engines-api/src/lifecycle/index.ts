export { drain } from './drain.js';
export { Phase } from './phase.js';
export { createReadiness } from './readiness.js';
export type { Check, Readiness, ReadinessAnswer } from './readiness.js';
export { listen, ListenError, urlOf } from './server.js';
export type { Address, OnParseError } from './server.js';
export { onStopSignals } from './stop-signals.js';
