import type { JsonValue } from '@northstar/contracts';

/** A schema of the contracts as OpenAPI keeps it: what `$defs` names lies under components. */
export function intoComponents(value: JsonValue): JsonValue {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((entry: JsonValue) => intoComponents(entry));
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
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
