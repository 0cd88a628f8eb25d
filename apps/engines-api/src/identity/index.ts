export type { Caller, Identify } from './caller.js';
export { identityByKeys } from './identity-keys.js';
export { identityOff } from './identity-off.js';
export { keyHash, keyText } from './key-text.js';
