import type { Problem } from '../generated/common.js';
import { errorCodes } from '../generated/errors.js';
import type { JsonValue } from '../json/json-value.js';
import type { EnginesError } from './engines-error.js';

export interface RequestReference {
  /** The request's path without its query; undefined if it could not be parsed. */
  readonly instance?: string;
  readonly requestId?: string;
}

export type ProblemDocument = Problem & Readonly<Record<string, JsonValue | undefined>>;

/**
 * Returns an error as a problem document (RFC 9457). `type` is the path at which a host serves the
 * contract that declares the code: `/contracts/FEEDS#feed.not_found`. The error's extensions are
 * further members; they never replace a standard one.
 */
export function problemDocument(error: EnginesError, request: RequestReference): ProblemDocument {
  const declared = errorCodes[error.code];
  const document: Problem = {
    type: `/contracts/${contractName(declared.contract.section)}#${error.code}`,
    title: declared.meaning,
    status: declared.status,
    code: error.code,
    detail: error.message,
    ...(request.instance !== undefined && { instance: request.instance }),
    ...(request.requestId !== undefined && { request_id: request.requestId }),
    ...(error.errors.length > 0 && { errors: [...error.errors] }),
    ...(error.errorsOmitted > 0 && { errors_omitted: error.errorsOmitted }),
  };
  return { ...error.extensions, ...document };
}

/** Returns `FEEDS` for `FEEDS §4.2`. */
function contractName(section: string): string {
  return section.split(' ')[0] ?? section;
}
