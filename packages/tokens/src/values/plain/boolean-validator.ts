import { kindOf } from '../kind-of.js';
import { noProblems, type Validator } from '../validator.js';
import { withNearest } from '../with-nearest.js';

const expected = 'true or false';
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
  const validate: Validator = (value) =>
    typeof value === 'boolean'
      ? noProblems
      : [{ reason: `must be true or false, got ${kindOf(value)}`, expected }];
  return withNearest(validate, function* (value) {
    const boolean = synonyms.get(typeof value === 'string' ? value.toLowerCase() : value);
    if (boolean !== undefined) yield boolean;
  });
}
