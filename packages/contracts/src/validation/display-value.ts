import type { JsonValue } from '../json/json-value.js';
import { MAX_VALUE_DEPTH, isNestedDeeperThan } from '../json/nesting.js';

const LONGEST = 200;

/**
 * What came, as an answer may show it: itself when it is short, the start of its JSON when it is
 * long. Of what is nested too deep to be walked it is said what it is. Undefined when there is
 * nothing to show.
 */
export function displayValue(value: unknown): JsonValue | undefined {
  if (isNestedDeeperThan(value, MAX_VALUE_DEPTH))
    return `a value nested more than ${MAX_VALUE_DEPTH} deep`;
  const text = JSON.stringify(value, shownNumber);
  if (text === undefined) return undefined;
  if (text.length <= LONGEST) return JSON.parse(text) as JsonValue;
  return `${text.slice(0, LONGEST)}… (${text.length} characters)`;
}

/** JSON.parse takes 1e400 for infinite, and JSON would show that as null. */
function shownNumber(_name: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}
