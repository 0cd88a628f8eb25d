import type { JsonValue } from '../json/json-value.js';

const LONGEST = 200;

/**
 * What came, as an answer may show it: itself when it is short, the start of its JSON when it is
 * long. Undefined when there is nothing to show.
 */
export function shownValue(value: unknown): JsonValue | undefined {
  const text = JSON.stringify(value);
  if (text === undefined) return undefined;
  if (text.length <= LONGEST) return JSON.parse(text) as JsonValue;
  return `${text.slice(0, LONGEST)}… (${text.length} characters)`;
}
