import type { Checker } from '../fault.js';
import { kindOf } from '../kind-of.js';
import { nearestWords } from '../nearest-word.js';
import { proposing } from '../proposing.js';

export function enumChecker(values: readonly string[]): Checker {
  const options = new Set<unknown>(values);
  const expected = `one of ${values.join(', ')}`;
  const check: Checker = (value) => {
    if (options.has(value)) return null;
    const got = typeof value === 'string' ? 'another word' : kindOf(value);
    return { reason: `must be ${expected}, got ${got}`, expected };
  };
  return proposing(check, (value) =>
    typeof value === 'string' ? nearestWords(value.trim().slice(0, 60), values, 1) : [],
  );
}
