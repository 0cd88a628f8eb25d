import type { JsonValue } from '@northstar/contracts';

export type JsonObject = Readonly<Record<string, JsonValue>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is a list; `Array.isArray` loses the type of what a readonly list holds. */
export function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** A member that the object has itself: nothing comes from its prototype. */
export function own(object: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** A JSON Pointer's next step (RFC 6901 §3). */
export function step(pointer: string, key: string | number): string {
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
