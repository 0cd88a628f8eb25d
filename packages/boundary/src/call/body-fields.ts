import type { z } from 'zod';

/** Returns the field names of a body type; for a union, those of all its variants. */
export function bodyFields(type: z.ZodType): ReadonlySet<string> {
  if ('shape' in type && isObject(type.shape)) return new Set(Object.keys(type.shape));
  if ('options' in type && Array.isArray(type.options)) {
    return new Set(type.options.flatMap((variant: z.ZodType) => [...bodyFields(variant)]));
  }
  return new Set();
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
