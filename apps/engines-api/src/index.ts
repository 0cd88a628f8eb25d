export { startHost } from './host.js';
export type { Host, HostOptions } from './host.js';
export type { CreateKinds } from './engines.js';
export { onStopSignals } from './lifecycle/index.js';
export { createLogger } from './observability/index.js';
export { readSettings, SettingsError } from './settings/index.js';
export type { Settings } from './settings/index.js';
