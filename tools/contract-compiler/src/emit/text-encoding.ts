import type { TypeExpression } from '../model/type-expression.js';
import type { NamedTypes } from '../model/named-types.js';

export type TextEncoding = 'string' | 'integer' | 'number' | 'boolean' | 'list' | 'json';

const encodings: Partial<Record<TypeExpression['kind'], TextEncoding>> = {
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  list: 'list',
  json: 'json',
  object: 'json',
  map: 'json',
  nullable: 'json',
  null: 'json',
};

/** How the text of a param or a query parameter becomes a value of its type. */
export function textEncoding(type: TypeExpression, types: NamedTypes): TextEncoding {
  const resolved = types.resolve(type);
  if (resolved.kind === 'ref') return types.get(resolved.name).kind === 'enum' ? 'string' : 'json';
  return encodings[resolved.kind] ?? 'string';
}
