import * as z from 'zod';
import type { JsonValue } from '../json/json-value.js';
import { MAX_VALUE_DEPTH } from '../json/nesting.js';

/** Any JSON value (contract grammar: `json`). */
export function json(): z.ZodType<JsonValue, JsonValue> {
  return z.custom<JsonValue>((value) => problemOf(value, 0) === undefined, {
    error: ({ input }) => messageOf(problemOf(input, 0), 'a JSON value'),
  });
}

/** A JSON object with any keys (contract grammar: `object`). */
export function jsonObject(): z.ZodType<JsonObject, JsonObject> {
  return z.custom<JsonObject>((value) => objectProblemOf(value) === undefined, {
    error: ({ input }) => messageOf(objectProblemOf(input), 'a JSON object'),
  });
}

export type JsonObject = { readonly [key: string]: JsonValue };

/** `depth` because recursion over deeper values could exhaust the stack. */
type JsonProblem = 'kind' | 'number' | 'depth';

function messageOf(problem: JsonProblem | undefined, expected: string): string {
  return problem === 'number'
    ? `must have finite numbers only, up to ${Number.MAX_VALUE}`
    : `must be ${expected} nested at most ${MAX_VALUE_DEPTH} deep`;
}

function objectProblemOf(value: unknown): JsonProblem | undefined {
  return isPlainObject(value) ? problemOf(value, 0) : 'kind';
}

function problemOf(value: unknown, depth: number): JsonProblem | undefined {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : 'number';
  if (!Array.isArray(value) && !isPlainObject(value)) return 'kind';
  if (depth >= MAX_VALUE_DEPTH) return 'depth';
  for (const member of Object.values(value)) {
    const problem = problemOf(member, depth + 1);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // An object of another realm, such as that of a test runner, has another Object.prototype.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
