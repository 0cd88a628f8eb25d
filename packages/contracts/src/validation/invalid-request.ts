import { EnginesError } from '../errors/engines-error.js';
import type { ProblemItem } from '../generated/common.js';

/**
 * Returns the error of a request with problems: `request.unknown_field` when all of them are unknown
 * fields, otherwise `request.invalid` (COMMON, errors). `omitted` problems are in neither list.
 */
export function invalidRequest(
  invalid: readonly ProblemItem[],
  unknown: readonly ProblemItem[],
  omitted = 0,
): EnginesError {
  const errors = [...invalid, ...unknown];
  const first = errors[0];
  const count = errors.length + omitted;
  const others = count > 1 ? ` (and ${count - 1} more)` : '';
  return new EnginesError(
    invalid.length > 0 ? 'request.invalid' : 'request.unknown_field',
    `${first?.path ?? 'The request'} ${first?.reason ?? 'is not valid'}${others}`,
    { errors, errorsOmitted: omitted },
  );
}
