import { kindOf } from '../kind-of.js';
import { createValidator, type Validator } from '../validator.js';

const synonyms = new Map<unknown, boolean>([
  ['true', true],
  ['false', false],
  ['yes', true],
  ['no', false],
  ['on', true],
  ['off', false],
  [1, true],
  [0, false],
]);

export function booleanValidator(): Validator {
  return createValidator({
    expected: 'true or false',
    reasonFor: (value) =>
      typeof value === 'boolean' ? null : `must be true or false, got ${kindOf(value)}`,
    *candidates(value) {
      const boolean = synonyms.get(typeof value === 'string' ? value.toLowerCase() : value);
      if (boolean !== undefined) yield boolean;
    },
  });
}
