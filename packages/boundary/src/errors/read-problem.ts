import type { JsonValue, ProblemItem } from '@northstar/contracts';
import { EnginesError, errorCodes } from '@northstar/contracts';
import type { ErrorCode } from '@northstar/contracts';
import { readRetryAfter } from '../call/retry-after.js';
import { BoundaryError } from './boundary-error.js';

/** Members of a problem document that are not extensions of the EnginesError. */
const ownMembers = new Set(['type', 'code', 'detail', 'errors', 'errors_omitted']);

/**
 * Reads a problem document as an error (RFC 9457). `extensions` has all members that are not
 * fields of the error itself: `status`, `title`, `request_id`, `current_rev` and so on.
 */
export function readProblem(
  operation: string,
  response: { status: number; headers: Headers },
  text: string,
): EnginesError | BoundaryError {
  const { status, headers } = response;
  const problem = parseObject(text);
  const { code } = problem;
  if (typeof code !== 'string' || !isErrorCode(code)) {
    const unknown = typeof code === 'string' ? ` and unknown code ${JSON.stringify(code)}` : '';
    return new BoundaryError('answer', operation, `unexpected status ${status}${unknown}`, {
      status,
    });
  }
  const message = typeof problem.detail === 'string' ? problem.detail : errorCodes[code].meaning;
  const others = Object.entries(problem).filter(([member]) => !ownMembers.has(member));
  const retryAfter = readRetryAfter(headers);
  return new EnginesError(code, message, {
    errors: Array.isArray(problem.errors) ? problem.errors.filter(isProblemItem) : [],
    errorsOmitted: typeof problem.errors_omitted === 'number' ? problem.errors_omitted : 0,
    extensions: { ...Object.fromEntries(others), status },
    ...(retryAfter === undefined ? {} : { retryAfterSeconds: retryAfter }),
  });
}

function parseObject(text: string): Record<string, JsonValue> {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? value : {};
  } catch {
    return {}; // for example a proxy's HTML page
  }
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorCodes, code);
}

/** Members of a value from JSON.parse are JSON values too. */
function isJsonObject(value: unknown): value is Record<string, JsonValue> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isProblemItem(value: unknown): value is ProblemItem {
  return isJsonObject(value) && typeof value.reason === 'string';
}
