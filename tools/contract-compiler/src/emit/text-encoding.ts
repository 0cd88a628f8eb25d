import type { TypeExpression } from '../model/type-expression.js';
import type { NamedTypes } from './named-types.js';

export type TextEncoding = 'string' | 'integer' | 'number' | 'boolean' | 'list' | 'json';

/** How the text of a param or a query parameter becomes a value of its type. */
export function textEncoding(type: TypeExpression, types: NamedTypes): TextEncoding {
  const resolved = types.resolve(type);
  switch (resolved.kind) {
    case 'integer':
    case 'number':
    case 'boolean':
    case 'list':
      return resolved.kind;
    case 'json':
    case 'object':
    case 'map':
    case 'nullable':
    case 'null':
      return 'json';
    case 'ref':
      return types.get(resolved.name).kind === 'enum' ? 'string' : 'json';
    default:
      return 'string';
  }
}
