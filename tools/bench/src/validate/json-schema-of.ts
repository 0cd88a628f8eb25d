import type { JsonValue, TokenType } from '@northstar/contracts';
import { patternOf } from './value-pattern.js';

/** A token's type as a plain JSON Schema. */
export function jsonSchemaOf(type: TokenType): Record<string, JsonValue> {
  if (type.kind === 'string' || type.kind === 'text') {
    return {
      type: 'string',
      ...(type.min === undefined ? {} : { minLength: type.min }),
      ...(type.max === undefined ? {} : { maxLength: type.max }),
      ...(type.pattern === undefined ? {} : { pattern: `^(?:${type.pattern})$` }),
    };
  }
  if (type.kind === 'integer' || type.kind === 'number') {
    return {
      type: type.kind,
      ...(type.min === undefined ? {} : { minimum: type.min }),
      ...(type.max === undefined ? {} : { maximum: type.max }),
    };
  }
  if (type.kind === 'boolean') return { type: 'boolean' };
  if (type.kind === 'enum') return { enum: [...type.values] };
  return { type: 'string', pattern: patternOf(type) };
}
