export { validateParameters } from './validate-parameters.js';
export { validatePart } from './validate-part.js';
export type { Validated, ContractType } from './validate-part.js';
export type { Part } from './explain-issue.js';
export { invalidRequest } from './invalid-request.js';
export { nearestName, nearestWords } from './nearest-words.js';
export { displayValue } from './display-value.js';
export {
  argumentOf,
  contextArgument,
  queryOf,
  scopeArgument,
  validateArguments,
  validated,
} from './arguments.js';
export type { ArgumentRule, ArgumentRules, ArgumentTable } from './arguments.js';
