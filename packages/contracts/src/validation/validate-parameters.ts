import { operationSchemas } from '../generated/json-schemas.js';
import type { JsonSchema, ParameterSchema } from '../json-schema/json-schema.js';
import type { Operation } from '../operation/operation.js';
import { validatePart, type Validated } from './validate-part.js';

const types = { path: 'params', query: 'query', header: 'headers' } as const;

/** Validates the parameters of an operation in the path, the query or the headers. */
export function validateParameters(
  operation: Operation,
  part: ParameterSchema['in'],
  value: unknown,
): Validated<unknown> {
  return validatePart(operation[types[part]], {
    name: part,
    value,
    schema: schemaOfParameters(operation, part),
    contract: operation.contract,
  });
}

const cache = new Map<string, JsonSchema>();

/** The parameters as the schema of an object, so that their problems are explained like a body's. */
function schemaOfParameters(operation: Operation, part: ParameterSchema['in']): JsonSchema {
  const name = `${operation.id} ${part}`;
  const schema = cache.get(name) ?? createSchema(operation, part);
  cache.set(name, schema);
  return schema;
}

function createSchema(operation: Operation, part: ParameterSchema['in']): JsonSchema {
  const known: Readonly<Record<string, { readonly parameters: readonly ParameterSchema[] }>> =
    operationSchemas;
  const parameters = known[operation.id]?.parameters.filter((one) => one.in === part) ?? [];
  return {
    type: 'object',
    properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
  };
}
