export { checkPart } from './check-part.js';
export type { Checked } from './check-part.js';
export type { Part } from './explain-issue.js';
