import type { JsonValue, TokenType } from '@northstar/contracts';
import { valuePatterns } from './value-pattern.js';

/** A token's type as a plain JSON Schema. */
export function jsonSchemaOf(type: TokenType): Record<string, JsonValue> {
  switch (type.kind) {
    case 'string':
    case 'text':
      return {
        type: 'string',
        ...(type.min === undefined ? {} : { minLength: type.min }),
        ...(type.max === undefined ? {} : { maxLength: type.max }),
        ...(type.pattern === undefined ? {} : { pattern: `^(?:${type.pattern})$` }),
      };
    case 'integer':
    case 'number':
      return {
        type: type.kind,
        ...(type.min === undefined ? {} : { minimum: type.min }),
        ...(type.max === undefined ? {} : { maximum: type.max }),
      };
    case 'boolean':
      return { type: 'boolean' };
    case 'enum':
      return { enum: [...type.values] };
    default: {
      const pattern = valuePatterns[type.kind];
      if (pattern === undefined) throw new Error(`No plain schema for ${type.kind}`);
      return { type: 'string', pattern };
    }
  }
}
