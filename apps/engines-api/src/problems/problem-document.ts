import { errorCodes } from '@northstar/contracts';
import type { EnginesError, JsonValue, Problem } from '@northstar/contracts';

export interface Asked {
  /** The path that was asked, without its query; missing when it could not be read. */
  readonly instance?: string;
  readonly requestId: string;
}

export type ProblemDocument = Problem & Readonly<Record<string, JsonValue | undefined>>;

/**
 * The problem document (RFC 9457; COMMON, Mistakes) of an error. `type` leads to the contract
 * that declares the code, which this host serves: `/contracts/FEEDS#feed.not_found`. Extensions
 * stand beside the members that every problem has and never replace one.
 */
export function problemDocument(error: EnginesError, asked: Asked): ProblemDocument {
  const declared = errorCodes[error.code];
  const document: Problem = {
    type: `/contracts/${contractName(declared.contract.section)}#${error.code}`,
    title: declared.meaning,
    status: declared.status,
    code: error.code,
    detail: error.message,
    ...(asked.instance !== undefined && { instance: asked.instance }),
    request_id: asked.requestId,
    ...(error.errors.length > 0 && { errors: [...error.errors] }),
  };
  return { ...error.extensions, ...document };
}

/** `FEEDS` of `FEEDS §4.2`. */
function contractName(section: string): string {
  return section.split(' ')[0] ?? section;
}
