import type { JsonValue } from '../json/json-value.js';
import { MAX_VALUE_DEPTH, isNestedDeeperThan } from '../json/nesting.js';

const MAX_LENGTH = 200;

/**
 * Returns a value as a problem shows it: unchanged if it is short, else the start of its text.
 * Infinite numbers and values that are nested too deeply are described. Undefined is for values
 * that JSON does not have.
 */
export function displayValue(value: JsonValue): JsonValue;
export function displayValue(value: unknown): JsonValue | undefined;
export function displayValue(value: unknown): JsonValue | undefined {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return shorten(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value !== 'object') return undefined;
  if (isNestedDeeperThan(value, MAX_VALUE_DEPTH))
    return `a value nested more than ${MAX_VALUE_DEPTH} deep`;
  const text = JSON.stringify(value, finiteNumber);
  return text.length <= MAX_LENGTH ? (JSON.parse(text) as JsonValue) : shorten(text);
}

/** JSON.parse reads 1e400 as infinite, which JSON.stringify would write as null. */
function finiteNumber(_name: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}

function shorten(text: string): string {
  // Half of a surrogate pair is not Unicode text, so it is removed.
  return text.length <= MAX_LENGTH ? text : `${text.slice(0, MAX_LENGTH).replace(/\p{Cs}$/u, '')}…`;
}
