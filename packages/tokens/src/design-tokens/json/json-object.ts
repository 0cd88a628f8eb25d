import type { JsonValue } from '@northstar/contracts';

export type JsonObject = Readonly<Record<string, JsonValue>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Like `Array.isArray`, which loses the item type of a readonly list. */
export function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** An own member of an object; undefined for inherited members such as `constructor`. */
export function own(object: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Appends a key to a JSON Pointer (RFC 6901 §3). */
export function appendPointer(pointer: string, key: string | number): string {
  const name = typeof key === 'number' ? String(key) : key;
  return /[~/]/.test(name)
    ? `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
    : `${pointer}/${name}`;
}

export function sameJson(one: JsonValue | undefined, other: JsonValue | undefined): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object') return false;
  if (one === null || other === null) return false;
  if (isList(one) || isList(other)) {
    if (!isList(one) || !isList(other)) return false;
    return one.length === other.length && one.every((item, index) => sameJson(item, other[index]));
  }
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && sameJson(one[key], other[key]))
  );
}
