import { kindOf } from '../kind-of.js';
import { nearestWords } from '../nearest-word.js';
import { noProblems, type Validator } from '../validator.js';
import { withNearest } from '../with-nearest.js';

export function enumValidator(values: readonly string[]): Validator {
  const options = new Set<unknown>(values);
  const expected = `one of ${values.join(', ')}`;
  const validate: Validator = (value) => {
    if (options.has(value)) return noProblems;
    const got = typeof value === 'string' ? 'another word' : kindOf(value);
    return [{ reason: `must be ${expected}, got ${got}`, expected }];
  };
  return withNearest(validate, (value) =>
    typeof value === 'string' ? nearestWords(value.trim().slice(0, 60), values, 1) : [],
  );
}
