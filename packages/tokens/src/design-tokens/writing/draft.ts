import type { JsonValue } from '@northstar/contracts';
import { isList, type JsonObject } from '../json/json-object.js';

/** Mutable JSON. */
export type Draft = null | boolean | number | string | Draft[] | DraftObject;
export interface DraftObject {
  [key: string]: Draft;
}

/** A mutable copy. A member called `__proto__` is copied like any other. */
export function draftOf(value: JsonObject): DraftObject {
  const copy: DraftObject = {};
  for (const [key, member] of Object.entries(value)) put(copy, key, draftValue(member));
  return copy;
}

export function draftValue(value: JsonValue): Draft {
  if (typeof value !== 'object' || value === null) return value;
  return isList(value) ? value.map(draftValue) : draftOf(value);
}

/** The object under a name, created if it is missing; undefined if another value is there. */
export function below(draft: DraftObject, name: string): DraftObject | undefined {
  const member = Object.hasOwn(draft, name) ? draft[name] : undefined;
  if (member !== undefined) return isDraftObject(member) ? member : undefined;
  const created: DraftObject = {};
  put(draft, name, created);
  return created;
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
