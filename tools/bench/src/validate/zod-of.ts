import type { TokenType } from '@northstar/contracts';
import { z } from 'zod';
import { patternOf } from './value-pattern.js';

/** A token's type as a plain zod type, with the same rules as its plain JSON Schema. */
export function zodOf(type: TokenType): z.ZodType {
  if (type.kind === 'string' || type.kind === 'text') {
    const bounded = z
      .string()
      .min(type.min ?? 0)
      .max(type.max ?? Number.MAX_SAFE_INTEGER);
    return type.pattern === undefined
      ? bounded
      : bounded.regex(new RegExp(`^(?:${type.pattern})$`, 'u'));
  }
  if (type.kind === 'integer' || type.kind === 'number') {
    const number = type.kind === 'integer' ? z.int() : z.number();
    return number.min(type.min ?? -Number.MAX_VALUE).max(type.max ?? Number.MAX_VALUE);
  }
  if (type.kind === 'boolean') return z.boolean();
  if (type.kind === 'enum') return z.enum([...type.values]);
  return z.string().regex(new RegExp(patternOf(type), 'u'));
}
