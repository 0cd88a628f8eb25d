import type { Field } from '../model/model.js';
import { isRendered, type TypeExpression } from '../model/type-expression.js';
import { comment, inline, propertyName, quoted } from './source.js';

/** Prints zod types and collects the value types that they call. */
export class ZodPrinter {
  readonly #called = new Set<string>();

  /** The names to import from `../value-types/index.js`. */
  get called(): ReadonlySet<string> {
    return this.#called;
  }

  type(type: TypeExpression): string {
    if (isRendered(type)) throw new Error(`${type.kind} is for token tables only`);
    switch (type.kind) {
      case 'string':
      case 'text': {
        const { min, max, pattern } = type;
        const parts = [
          ...(min === undefined ? [] : [`min: ${min}`]),
          ...(max === undefined ? [] : [`max: ${max}`]),
          ...(pattern === undefined ? [] : [`pattern: ${quoted(pattern)}`]),
        ];
        const rules = parts.length === 0 ? '' : `{ ${parts.join(', ')} }`;
        return this.call(type.kind === 'string' ? 'line' : 'text', rules);
      }
      case 'integer':
      case 'number': {
        const { kind, ...rules } = type;
        return this.call(kind, some(rules));
      }
      case 'boolean':
      case 'null':
        return `z.${type.kind}()`;
      case 'object':
        return this.call('jsonObject');
      case 'timestamp':
      case 'date':
      case 'url':
      case 'decimal':
      case 'json':
        return this.call(type.kind);
      case 'id':
        return this.call('idOf', quoted(type.prefix));
      case 'literal':
        return `z.literal(${quoted(type.value)})`;
      case 'either':
        return `z.union([${type.of.map((one) => this.type(one)).join(', ')}])`;
      case 'other':
        return this.call('unknownValue', inline(type.than));
      case 'enum':
        return `z.enum(${inline(type.values)})`;
      case 'list':
      case 'map': {
        const { kind, of, ...rules } = type;
        const arguments_ = [this.type(of), some(rules)].filter((part) => part !== '');
        return this.call(kind, arguments_.join(', '));
      }
      case 'nullable':
        return `z.nullable(${this.type(type.of)})`;
      case 'ref':
        return type.name;
    }
  }

  /** A field's type with its default, or as one that may be absent. */
  field(field: Field): string {
    const type = this.type(field.type);
    if (field.default !== undefined) return `${type}.default(${inline(field.default.value)})`;
    return field.optional ? `z.exactOptional(${type})` : type;
  }

  /** `z.strictObject({ … })` over several lines. */
  object(fields: readonly Field[], call = 'z.strictObject', indent = ''): string {
    if (fields.length === 0) return `${call}({})`;
    const lines = fields.map(
      (field) =>
        `${comment(field.meaning, `${indent}  `)}${indent}  ${propertyName(field.name)}: ${this.field(field)},\n`,
    );
    return `${call}({\n${lines.join('')}${indent}})`;
  }

  /** A call of a value type. */
  call(name: string, rules = ''): string {
    this.#called.add(name);
    return `${name}(${rules})`;
  }
}

function some(rules: object): string {
  return Object.keys(rules).length === 0 ? '' : inline(rules);
}
