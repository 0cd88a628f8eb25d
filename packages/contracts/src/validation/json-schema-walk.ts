import { schemas } from '../generated/json-schemas.js';
import type { JsonSchema } from '../json-schema/json-schema.js';
import { memberOf } from '../json/member-of.js';

/** A schema and those that lie around it, the innermost last. */
export type SchemaTrail = readonly JsonSchema[];

/**
 * Follows a path through a schema, choosing a union's arm by the value that stands there. Ends
 * early where the schema says nothing more: what is returned leads to the innermost known place.
 */
export function walk(
  schema: JsonSchema,
  path: readonly PropertyKey[],
  value: unknown,
): { trail: SchemaTrail; whole: boolean } {
  const trail: JsonSchema[] = [];
  let here: JsonSchema | undefined = schema;
  let standing: unknown = value;
  for (const [depth, key] of [...path, undefined].entries()) {
    if (here === undefined) return { trail, whole: false };
    const known = settle(here, standing);
    trail.push(known);
    if (depth === path.length || key === undefined) break;
    here = member(known, key);
    standing = memberOf(standing, key);
  }
  return { trail, whole: true };
}

/** The schema behind references, and of a union the arm that the value means to be. */
export function settle(schema: JsonSchema, value: unknown): JsonSchema {
  const behind = behindReference(schema);
  const arms = armsOf(behind).filter((arm) => arm['type'] !== 'null');
  if (arms.length === 0) return behind;
  const meant = arms.length === 1 ? arms[0] : arms.find((arm) => means(arm, value));
  return meant === undefined ? behind : settle(meant, value);
}

/** The arms of a union, their references followed. */
export function armsOf(schema: JsonSchema): JsonSchema[] {
  const arms = schema['oneOf'] ?? schema['anyOf'];
  return Array.isArray(arms) ? arms.filter(isSchema).map(behindReference) : [];
}

/** The names that an object of this schema may have. */
export function knownNames(schema: JsonSchema): string[] {
  const properties = schema['properties'];
  return isSchema(properties) ? Object.keys(properties) : [];
}

/** The schema of a member or an item. */
export function member(schema: JsonSchema, key: PropertyKey): JsonSchema | undefined {
  const properties = schema['properties'];
  const named = isSchema(properties) && typeof key === 'string' ? properties[key] : undefined;
  const found =
    typeof key === 'number' ? schema['items'] : (named ?? schema['additionalProperties']);
  return isSchema(found) ? found : undefined;
}

export function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function behindReference(schema: JsonSchema): JsonSchema {
  const reference = schema['$ref'];
  if (typeof reference !== 'string') return schema;
  const target = schemas[reference.replace('#/$defs/', '')];
  return target === undefined ? schema : behindReference(target);
}

/** Whether the literals that an arm asks for stand in the value. */
function means(arm: JsonSchema, value: unknown): boolean {
  const literals = knownNames(arm).flatMap((name) => {
    const literal = member(arm, name)?.['const'];
    return literal === undefined ? [] : [{ name, literal }];
  });
  return (
    literals.length > 0 && literals.some(({ name, literal }) => memberOf(value, name) === literal)
  );
}
