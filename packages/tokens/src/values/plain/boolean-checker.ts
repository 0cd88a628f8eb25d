import type { Checker } from '../fault.js';
import { kindOf } from '../kind-of.js';
import { proposing } from '../proposing.js';

const expected = 'true or false';
const meant = new Map<unknown, boolean>([
  ['true', true],
  ['false', false],
  ['yes', true],
  ['no', false],
  ['on', true],
  ['off', false],
  [1, true],
  [0, false],
]);

export function booleanChecker(): Checker {
  const check: Checker = (value) =>
    typeof value === 'boolean'
      ? null
      : { reason: `must be true or false, got ${kindOf(value)}`, expected };
  return proposing(check, function* (value) {
    const boolean = meant.get(typeof value === 'string' ? value.toLowerCase() : value);
    if (boolean !== undefined) yield boolean;
  });
}
