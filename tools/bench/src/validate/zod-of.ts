import type { TokenType } from '@northstar/contracts';
import { z } from 'zod';
import { valuePatterns } from './value-pattern.js';

/** A token's type as a plain zod type, with the same rules as its plain JSON Schema. */
export function zodOf(type: TokenType): z.ZodType {
  switch (type.kind) {
    case 'string':
    case 'text': {
      const bounded = z
        .string()
        .min(type.min ?? 0)
        .max(type.max ?? Number.MAX_SAFE_INTEGER);
      return type.pattern === undefined
        ? bounded
        : bounded.regex(new RegExp(`^(?:${type.pattern})$`, 'u'));
    }
    case 'integer':
    case 'number': {
      const number = type.kind === 'integer' ? z.int() : z.number();
      return number.min(type.min ?? -Number.MAX_VALUE).max(type.max ?? Number.MAX_VALUE);
    }
    case 'boolean':
      return z.boolean();
    case 'enum':
      return z.enum([...type.values]);
    default: {
      const pattern = valuePatterns[type.kind];
      if (pattern === undefined) throw new Error(`No plain type for ${type.kind}`);
      return z.string().regex(new RegExp(pattern, 'u'));
    }
  }
}
