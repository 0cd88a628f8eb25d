import { schemas } from '../generated/json-schemas.js';
import type { JsonSchema } from '../json-schema/json-schema.js';
import { memberOf } from '../json/member-of.js';

/**
 * Follows a path through a schema and returns the schemas along it, the innermost last. Variants
 * of unions are chosen by the value. `isWhole` is false when the schema does not describe the end
 * of the path.
 */
export function resolvePath(
  schema: JsonSchema,
  path: readonly PropertyKey[],
  value: unknown,
): { readonly schemas: readonly JsonSchema[]; readonly isWhole: boolean } {
  const first = resolve(schema, value);
  const found = [first];
  let current = first;
  let member = value;
  for (const key of path) {
    const next = memberSchema(current, key);
    if (next === undefined) return { schemas: found, isWhole: false };
    member = memberOf(member, key);
    current = resolve(next, member);
    found.push(current);
  }
  return { schemas: found, isWhole: true };
}

/** Follows references, and chooses the variant of a union that the value is closest to. */
function resolve(schema: JsonSchema, value: unknown): JsonSchema {
  const target = dereference(schema);
  const variants = variantsOf(target).filter((variant) => variant['type'] !== 'null');
  const variant =
    variants.length === 1 ? variants[0] : variants.find((one) => hasLiteralOf(one, value));
  return variant === undefined ? target : resolve(variant, value);
}

/** The variants of a union, with their references followed. */
export function variantsOf(schema: JsonSchema): JsonSchema[] {
  const variants = schema['oneOf'] ?? schema['anyOf'];
  return Array.isArray(variants) ? variants.filter(isSchema).map(dereference) : [];
}

/** The names of the properties of an object. */
export function propertyNames(schema: JsonSchema): string[] {
  const properties = schema['properties'];
  return isSchema(properties) ? Object.keys(properties) : [];
}

/** The schema of a property or an item. */
export function memberSchema(schema: JsonSchema, key: PropertyKey): JsonSchema | undefined {
  const properties = schema['properties'];
  const named = isSchema(properties) && typeof key === 'string' ? properties[key] : undefined;
  const member =
    typeof key === 'number' ? schema['items'] : (named ?? schema['additionalProperties']);
  return isSchema(member) ? member : undefined;
}

export function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function dereference(schema: JsonSchema): JsonSchema {
  const reference = schema['$ref'];
  if (typeof reference !== 'string') return schema;
  const target = schemas[reference.replace('#/$defs/', '')];
  return target === undefined ? schema : dereference(target);
}

/** Whether the value has a literal that the variant requires, such as its discriminant. */
function hasLiteralOf(variant: JsonSchema, value: unknown): boolean {
  return propertyNames(variant).some((name) => {
    const literal = memberSchema(variant, name)?.['const'];
    return literal !== undefined && memberOf(value, name) === literal;
  });
}
