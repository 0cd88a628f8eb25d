import type { JsonValue, Operation } from '@northstar/contracts';
import { operationSchemas } from '@northstar/contracts/json-schema';
import type { ParameterSchema } from '@northstar/contracts/json-schema';
import { intoComponents } from './references.js';

/** Headers that hints and scope bring in, as components. */
export const sharedParameters = {
  TenantId: scopeHeader('X-Tenant-Id', 'The tenant; tnt_local when missing'),
  ProjectId: scopeHeader('X-Project-Id', 'The project; needed with a key for a whole tenant'),
  SurfaceId: scopeHeader('X-Surface-Id', 'A surface of the project, where one is meant'),
  IdempotencyKey: header(
    'Idempotency-Key',
    'The same key with the same request gives the first answer again',
    { type: 'string', minLength: 1, maxLength: 200 },
  ),
  IfMatch: {
    ...header('If-Match', 'The ETag that was read', { type: 'string', maxLength: 200 }),
    required: true,
  },
  IfNoneMatch: header('If-None-Match', 'ETags that are known already; 304 when one still holds', {
    type: 'string',
  }),
} as const;

/** The parameters of an operation: those of its rows, and those that its hints bring in. */
export function parametersOf(operation: Operation, auth: 'keys' | 'off'): JsonValue[] {
  const shared: (keyof typeof sharedParameters)[] = [];
  if (operation.hints.includes('idempotent by key')) shared.push('IdempotencyKey');
  if (operation.hints.includes('if-match')) shared.push('IfMatch');
  if (operation.hints.includes('etag') && operation.method === 'GET') shared.push('IfNoneMatch');
  if (!operation.hints.includes('public')) {
    if (auth === 'off') shared.push('TenantId');
    shared.push('ProjectId', 'SurfaceId');
  }
  const told = new Set(shared.map((name) => sharedParameters[name].name.toLowerCase()));
  const own = declaredParameters(operation).filter(({ name }) => !told.has(name));
  return [
    ...own.map(parameterObject),
    ...shared.map((name) => ({ $ref: `#/components/parameters/${name}` })),
  ];
}

function declaredParameters(operation: Operation): readonly ParameterSchema[] {
  const known: Readonly<Record<string, { readonly parameters: readonly ParameterSchema[] }>> =
    operationSchemas;
  return known[operation.id]?.parameters ?? [];
}

function parameterObject(parameter: ParameterSchema): JsonValue {
  const { name, required, description, schema } = parameter;
  return {
    name,
    in: parameter.in,
    required: required || parameter.in === 'path',
    ...(description !== '' && { description }),
    // Lists are written with commas in one parameter.
    ...(parameter.in === 'query' &&
      schema['type'] === 'array' && { style: 'form', explode: false }),
    schema: intoComponents(schema),
  };
}

function header(name: string, description: string, schema: Record<string, JsonValue>) {
  return { name, in: 'header', required: false, description, schema };
}

function scopeHeader(name: string, description: string) {
  return header(name, description, { $ref: '#/components/schemas/ScopeId' });
}
