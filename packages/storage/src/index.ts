export { openStorage } from './open-storage.js';
export type { OpenStorageOptions } from './open-storage.js';
export type { Storage, StorageInfo } from './storage.js';
export type { ApiKey, ApiKeyStore } from './keys/api-keys.js';
export { StorageSetupError } from './setup-error.js';
