import type { JsonValue, ProblemItem } from '@northstar/contracts';
import { EnginesError, errorCodes } from '@northstar/contracts';
import type { ErrorCode } from '@northstar/contracts';
import { readRetryAfter } from '../call/retry-after.js';
import { BoundaryError } from './boundary-error.js';

/** Members of a problem document that an EnginesError has a place of its own for. */
const placed = new Set(['type', 'code', 'detail', 'errors']);

/**
 * The error that an answer stands for (COMMON, Mistakes; RFC 9457). `extensions` holds what the
 * document says beside the error's own fields: `status`, `title`, `request_id`, `current_rev`, …
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
    const said = typeof code === 'string' ? ` and the unknown code ${JSON.stringify(code)}` : '';
    return new BoundaryError('answer', operation, `answered with status ${status}${said}`, {
      status,
    });
  }
  const message = typeof problem.detail === 'string' ? problem.detail : errorCodes[code].meaning;
  const others = Object.entries(problem).filter(([member]) => !placed.has(member));
  const retryAfter = readRetryAfter(headers);
  return new EnginesError(code, message, {
    errors: Array.isArray(problem.errors) ? problem.errors.filter(isProblemItem) : [],
    extensions: { ...Object.fromEntries(others), status },
    ...(retryAfter === undefined ? {} : { retryAfterSeconds: retryAfter }),
  });
}

function parseObject(text: string): Record<string, JsonValue> {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? value : {};
  } catch {
    return {}; // a proxy's page: the status says what there is to say
  }
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorCodes, code);
}

/** What JSON.parse gives is JSON all the way down. */
function isJsonObject(value: unknown): value is Record<string, JsonValue> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isProblemItem(value: unknown): value is ProblemItem {
  return isJsonObject(value) && typeof value.reason === 'string';
}
