export { openStorage } from './open-storage.js';
export type { OpenStorageOptions, Storage, StorageInfo } from './storage.js';
export type { ApiKey, ApiKeyStore } from './keys/api-keys.js';
export { StorageSetupError } from './setup-error.js';
export { defaultTimeLimits } from './database/time-limits.js';
export type { TimeLimits } from './database/time-limits.js';
