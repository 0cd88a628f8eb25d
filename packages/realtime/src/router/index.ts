export { createRealtimeRouter } from './create-realtime-router.js';
export type { RealtimeRouter, RealtimeRouterOptions } from './create-realtime-router.js';
