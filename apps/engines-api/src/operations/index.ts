export { bindOperations, BindingError, methodNotAllowed } from './bind-operations.js';
export type { Operations } from './bind-operations.js';
export { checkHeaders } from './check-headers.js';
export { handlersById } from './handler.js';
export type { Answer, Call, Handler, Handlers } from './handler.js';
export { createResultCheck } from './result-check.js';
export type { ResultCheck } from './result-check.js';
export { routeNotFound } from './route-not-found.js';
export type { AnyHandler, ServeOptions } from './serve-operation.js';
