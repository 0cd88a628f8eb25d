import { operationSchemas } from '../generated/json-schemas.js';
import type { JsonSchema, ParameterSchema } from '../json-schema/json-schema.js';
import type { Operation } from '../operation/operation.js';
import { validatePart, type Validated } from './validate-part.js';

const types = { path: 'params', query: 'query', header: 'headers' } as const;

/** Asks for all parameters that an operation takes in one place of a request. */
export function validateParameters(
  operation: Operation,
  place: ParameterSchema['in'],
  value: unknown,
): Validated<unknown> {
  return validatePart(operation[types[place]], {
    name: place,
    value,
    schema: schemaOfParameters(operation, place),
    contract: operation.contract,
  });
}

const made = new Map<string, JsonSchema>();

/** The parameters of one place as the schema of an object, so that they are told like a body. */
function schemaOfParameters(operation: Operation, place: ParameterSchema['in']): JsonSchema {
  const name = `${operation.id} ${place}`;
  const schema = made.get(name) ?? makeSchema(operation, place);
  made.set(name, schema);
  return schema;
}

function makeSchema(operation: Operation, place: ParameterSchema['in']): JsonSchema {
  const known: Readonly<Record<string, { readonly parameters: readonly ParameterSchema[] }>> =
    operationSchemas;
  const parameters = known[operation.id]?.parameters.filter((one) => one.in === place) ?? [];
  return {
    type: 'object',
    properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
  };
}
