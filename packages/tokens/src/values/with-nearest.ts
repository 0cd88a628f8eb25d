import type { JsonValue } from '@northstar/contracts';
import type { Validator } from './validator.js';

/**
 * Adds `nearest` to the first problem of an invalid value: the first of the candidates that is
 * valid itself.
 */
export function withNearest(
  validate: Validator,
  candidates: (value: unknown) => Iterable<JsonValue>,
): Validator {
  return (value) => {
    const problems = validate(value);
    const [first, ...others] = problems;
    if (first === undefined) return problems;
    for (const nearest of candidates(value)) {
      if (validate(nearest).length === 0) return [{ ...first, nearest }, ...others];
    }
    return problems;
  };
}
