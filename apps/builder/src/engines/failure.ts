import { isEnginesError, type JsonValue, type ProblemItem } from '@northstar/contracts';

/** One problem of a rejected request, as the engines report it. */
export interface FailureDetail {
  reason: string;
  expected?: string;
  contract?: string;
  nearest?: JsonValue;
}

/** Why a request failed, in a form that the page can show. */
export interface Failure {
  /** An error code of the contracts, or `network` when the engines did not answer. */
  code: string;
  message: string;
  details: readonly FailureDetail[];
}

/** Converts an error of a request to the form that the page shows. */
export function toFailure(error: unknown): Failure {
  if (isEnginesError(error)) {
    return { code: error.code, message: error.message, details: error.errors.map(toDetail) };
  }
  const cause = error instanceof Error ? error.message : String(error);
  return { code: 'network', message: `The engines could not be reached (${cause}).`, details: [] };
}

/** Returns whether a later attempt may succeed: no answer, or the engines are busy or failing. */
export function isRetryable(error: unknown): boolean {
  if (!isEnginesError(error)) return true;
  const { status } = error.extensions;
  return typeof status !== 'number' || status >= 500 || status === 429;
}

/** A part of the page that must be created before the block can be edited. */
export type MissingPart = 'canvas' | 'element';

/** Returns the part whose absence made a read fail; null for any other error. */
export function missingPart(error: unknown): MissingPart | null {
  if (!isEnginesError(error)) return null;
  if (error.code === 'canvas.not_found') return 'canvas';
  return error.code === 'element.not_found' ? 'element' : null;
}

function toDetail({ reason, expected, contract, nearest }: ProblemItem): FailureDetail {
  return {
    reason,
    ...(expected === undefined ? {} : { expected }),
    ...(contract === undefined ? {} : { contract }),
    ...(nearest === undefined ? {} : { nearest }),
  };
}
