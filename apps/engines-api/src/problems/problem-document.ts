import { errorCodes } from '@northstar/contracts';
import type { EnginesError, JsonValue, Problem } from '@northstar/contracts';

export interface RequestReference {
  /** The request's path without its query; undefined if it could not be parsed. */
  readonly instance?: string;
  readonly requestId: string;
}

export type ProblemDocument = Problem & Readonly<Record<string, JsonValue | undefined>>;

/**
 * Returns an error as a problem document (RFC 9457). `type` is the URL of the contract that
 * declares the code, which this host serves: `/contracts/FEEDS#feed.not_found`. The error's
 * extensions are further members; they never replace a standard one.
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
    request_id: request.requestId,
    ...(error.errors.length > 0 && { errors: [...error.errors] }),
  };
  return { ...error.extensions, ...document };
}

/** Returns `FEEDS` for `FEEDS §4.2`. */
function contractName(section: string): string {
  return section.split(' ')[0] ?? section;
}
