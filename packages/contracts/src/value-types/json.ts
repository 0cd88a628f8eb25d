import * as z from 'zod';
import type { JsonValue } from '../json/json-value.js';
import { MAX_VALUE_DEPTH } from '../json/nesting.js';

/** Any JSON value (contract grammar: `json`). */
export function json(): z.ZodType<JsonValue, JsonValue> {
  return z.custom<JsonValue>((value) => faultOf(value, 0) === undefined, {
    error: ({ input }) => told(faultOf(input, 0), 'a JSON value'),
  });
}

/** A JSON object with any keys (contract grammar: `object`). */
export function jsonObject(): z.ZodType<JsonObject, JsonObject> {
  return z.custom<JsonObject>((value) => objectFaultOf(value) === undefined, {
    error: ({ input }) => told(objectFaultOf(input), 'a JSON object'),
  });
}

export type JsonObject = { readonly [key: string]: JsonValue };

/** Values that are nested deeper are refused: walking them could exhaust the stack. */
type Fault = 'kind' | 'number' | 'depth';

function told(fault: Fault | undefined, wanted: string): string {
  return fault === 'number'
    ? `must hold finite numbers only, which end at ${Number.MAX_VALUE}`
    : `must be ${wanted} nested at most ${MAX_VALUE_DEPTH} deep`;
}

function objectFaultOf(value: unknown): Fault | undefined {
  return isPlainObject(value) ? faultOf(value, 0) : 'kind';
}

function faultOf(value: unknown, depth: number): Fault | undefined {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : 'number';
  if (!Array.isArray(value) && !isPlainObject(value)) return 'kind';
  if (depth >= MAX_VALUE_DEPTH) return 'depth';
  for (const member of Object.values(value)) {
    const fault = faultOf(member, depth + 1);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Another realm, such as a test runner's, has an Object.prototype of its own.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
