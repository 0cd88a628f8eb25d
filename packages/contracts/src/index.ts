export { EnginesError, isEnginesError } from './errors/engines-error.js';
export type { EnginesErrorOptions } from './errors/engines-error.js';
export { problemDocument } from './errors/problem-document.js';
export type { ProblemDocument, RequestReference } from './errors/problem-document.js';
export { canonicalJson } from './json/canonical-json.js';
export type { JsonValue } from './json/json-value.js';
export { MAX_REQUEST_DEPTH, MAX_VALUE_DEPTH, isNestedDeeperThan } from './json/nesting.js';
export { retryAfterSeconds } from './http-headers/retry-after.js';
export type { EventDraft } from './event-draft/event-draft.js';
export type { Idempotency } from './event-draft/idempotency.js';
export type { CallContext } from './call-context/call-context.js';
export type { Clock, NewId } from './identifiers/new-id.js';
export { silentLogger, silentMeter } from './observability/observability.js';
export type { Logger, Meter } from './observability/observability.js';
export type { ConformanceKit, ConformanceMatchers } from './conformance-kit/conformance-kit.js';
export { citeContract } from './operation/cite-contract.js';
export type {
  ContractReference,
  Method,
  Operation,
  OperationHint,
  OperationResult,
  TextEncoding,
} from './operation/operation.js';
export { expandCatalogue } from './token-definition/expand-catalogue.js';
export { tokenCatalogue } from './token-definition/token-catalogue.js';
export type {
  TokenCatalogue,
  TokenDefault,
  TokenDefinition,
  TokenLevel,
  TokenOverride,
  TokenType,
} from './token-definition/token-definition.js';
export type { UnknownValue } from './value-types/open.js';
// Compiled; a diff of this file shows which names were added and removed.
export * from './generated/index.js';
