import { kindOf } from '../kind-of.js';
import { nearestWords } from '@northstar/contracts/validation';
import { createValidator, type Validator } from '../validator.js';

export function enumValidator(values: readonly string[]): Validator {
  const options = new Set<unknown>(values);
  const expected = `one of ${values.join(', ')}`;
  return createValidator({
    expected,
    reasonFor(value) {
      if (options.has(value)) return null;
      const got = typeof value === 'string' ? 'another word' : kindOf(value);
      return `must be ${expected}, got ${got}`;
    },
    candidates: (value) =>
      typeof value === 'string' ? nearestWords(value.trim().slice(0, 60), values, 1) : [],
  });
}
