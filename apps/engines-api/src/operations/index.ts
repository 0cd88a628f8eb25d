export { bindOperations, BindingError } from './bind-operations.js';
export type { Operations } from './bind-operations.js';
export { handlersById } from './handler.js';
export type { Answer, Call, Handler, Handlers } from './handler.js';
export { noSuchRoute } from './no-such-route.js';
export { refuseOddHeads } from './refuse-odd-heads.js';
export { createResultCheck } from './result-check.js';
export type { ResultCheck } from './result-check.js';
export type { AnyHandler, Serving } from './serve-operation.js';
