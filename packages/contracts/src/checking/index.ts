export { checkParameters } from './check-parameters.js';
export { checkPart } from './check-part.js';
export type { Checked, ContractType } from './check-part.js';
export type { Part } from './explain-issue.js';
export { requestMistake } from './request-mistake.js';
export { nearestName } from './nearest-name.js';
export { shownValue } from './shown-value.js';
