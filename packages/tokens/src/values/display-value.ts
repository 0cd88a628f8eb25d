import {
  canonicalJson,
  MAX_VALUE_DEPTH,
  isNestedDeeperThan,
  type JsonValue,
} from '@northstar/contracts';

const LONGEST = 200;

/**
 * What came, as an error shows it: long values are cut and shown as text; of what JSON cannot say,
 * and of what is nested too deep to be walked, it is said what it is.
 */
export function displayValue(value: JsonValue): JsonValue {
  if (typeof value === 'string') return cut(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (isNestedDeeperThan(value, MAX_VALUE_DEPTH))
    return `a value nested more than ${MAX_VALUE_DEPTH} deep`;
  const text = canonicalJson(value);
  return text.length <= LONGEST ? value : cut(text);
}

function cut(text: string): string {
  // A pair of surrogates cut in two is no text that a database or a browser takes.
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\p{Cs}$/u, '')}…`;
}
