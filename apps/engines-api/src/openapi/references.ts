import type { JsonValue } from '@northstar/contracts';

/** Converts a JSON Schema of the contracts to OpenAPI, where `$defs` are `components/schemas`. */
export function intoComponents(value: JsonValue): JsonValue {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((entry: JsonValue) => intoComponents(entry));
  return Object.fromEntries(
    Object.entries(value)
      // Repeats in words what the schema says.
      .filter(([name]) => name !== 'x-expected')
      .map(([name, member]) => [
        name,
        name === '$ref' && typeof member === 'string'
          ? member.replace('#/$defs/', '#/components/schemas/')
          : intoComponents(member),
      ]),
  );
}

export function schemaReference(name: string): { readonly $ref: string } {
  return { $ref: `#/components/schemas/${name}` };
}
