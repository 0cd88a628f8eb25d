import type { JsonValue } from '@northstar/contracts';
import { isList, type JsonObject } from '../json/json-object.js';

/** JSON that is still being written. */
export type Draft = null | boolean | number | string | Draft[] | DraftObject;
export interface DraftObject {
  [key: string]: Draft;
}

/** A copy to write on. Members of any name are copied as members: `__proto__` is one of them. */
export function draftOf(value: JsonObject): DraftObject {
  const copy: DraftObject = {};
  for (const [key, member] of Object.entries(value)) put(copy, key, draftValue(member));
  return copy;
}

export function draftValue(value: JsonValue): Draft {
  if (typeof value !== 'object' || value === null) return value;
  return isList(value) ? value.map(draftValue) : draftOf(value);
}

/** The object below a name, made where there is none; undefined where something else stands. */
export function below(draft: DraftObject, name: string): DraftObject | undefined {
  const found = Object.hasOwn(draft, name) ? draft[name] : undefined;
  if (found === undefined) return objectAt(draft, name, {});
  return isDraftObject(found) ? found : undefined;
}

function objectAt(draft: DraftObject, name: string, made: DraftObject): DraftObject {
  put(draft, name, made);
  return made;
}

export function isDraftObject(value: Draft | undefined): value is DraftObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function put(draft: DraftObject, name: string, value: Draft): void {
  Object.defineProperty(draft, name, {
    value,
    configurable: true,
    enumerable: true,
    writable: true,
  });
}

export function isToken(draft: DraftObject): boolean {
  return Object.hasOwn(draft, '$value') || Object.hasOwn(draft, '$ref');
}
