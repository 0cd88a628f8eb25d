import type { JsonValue } from '@northstar/contracts';

/** Converts a JSON Schema of the contracts to OpenAPI, where `$defs` are `components/schemas`. */
export function intoComponents(value: JsonValue): JsonValue {
  if (typeof value === 'string') return value.replace(/^#\/\$defs\//, '#/components/schemas/');
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((entry: JsonValue) => intoComponents(entry));
  return Object.fromEntries(
    Object.entries(value)
      // The same as the schema, in words.
      .filter(([name]) => name !== 'x-expected')
      .map(([name, member]) => [name, intoComponents(member)]),
  );
}

/** Returns a reference to a schema of the document. */
export function schemaReference(name: string): { readonly $ref: string } {
  return { $ref: `#/components/schemas/${name}` };
}
