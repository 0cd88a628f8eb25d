import { canonicalJson, type JsonValue } from '@northstar/contracts';

/** Whether two values are equal as JSON. A value that is not set equals null. */
export function isEqual(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  return canonicalJson(a ?? null) === canonicalJson(b ?? null);
}
