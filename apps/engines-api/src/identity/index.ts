export type { Caller, Identify } from './caller.js';
export { identityByKeys } from './identity-keys.js';
export { identityOff } from './identity-off.js';
export { keyHash, keyText } from './key-text.js';
export { createKeyWatch } from './key-watch.js';
export type { KeyId, KeyWatch } from './key-watch.js';
