export { openStorage } from './open-storage.js';
export type { OpenStorageOptions, Storage, StorageInfo } from './storage.js';
export type { ApiKey, ApiKeyStore } from './keys/api-keys.js';
export { StorageSetupError } from './setup-error.js';
