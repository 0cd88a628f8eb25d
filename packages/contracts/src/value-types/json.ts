import * as z from 'zod';
import type { JsonValue } from '../json/json-value.js';

/** Deeper values are refused: walking them could exhaust the stack. */
const deepest = 100;

/** Any JSON value (contract grammar: `json`). */
export function json(): z.ZodType<JsonValue, JsonValue> {
  return z.custom<JsonValue>(
    (value) => isJson(value, 0),
    `must be a JSON value nested at most ${deepest} deep`,
  );
}

/** A JSON object with any keys (contract grammar: `object`). */
export function jsonObject(): z.ZodType<JsonObject, JsonObject> {
  return z.custom<JsonObject>(
    (value) => isPlainObject(value) && isJson(value, 0),
    `must be a JSON object nested at most ${deepest} deep`,
  );
}

export type JsonObject = { readonly [key: string]: JsonValue };

function isJson(value: unknown, depth: number): value is JsonValue {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (depth >= deepest) return false;
  if (Array.isArray(value)) return value.every((item) => isJson(item, depth + 1));
  return isPlainObject(value) && Object.values(value).every((item) => isJson(item, depth + 1));
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Another realm, such as a test runner's, has an Object.prototype of its own.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
