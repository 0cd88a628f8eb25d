export { createCursorCodec } from './cursor-codec.js';
export type { CursorCodec, CursorKey } from './cursor-codec.js';
