export { line, text } from './strings.js';
export { integer, number } from './numbers.js';
export { date, decimal, idOf, timestamp, url } from './formats.js';
export { list, map } from './collections.js';
export { json, jsonObject } from './json.js';
export { openEnum, openUnion, unknownValue } from './open.js';
export type { UnknownValue } from './open.js';
