import type { z } from 'zod';

/** The names of a body's fields; of a union, those that any of its arms has. */
export function bodyFields(type: z.ZodType): ReadonlySet<string> {
  if ('shape' in type && isObject(type.shape)) return new Set(Object.keys(type.shape));
  if ('options' in type && Array.isArray(type.options)) {
    return new Set(type.options.flatMap((arm: z.ZodType) => [...bodyFields(arm)]));
  }
  return new Set();
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
