import type { JsonValue, Operation } from '@northstar/contracts';
import { operationSchemas } from '@northstar/contracts/json-schema';
import type { ParameterSchema } from '@northstar/contracts/json-schema';
import { intoComponents } from './references.js';

/** The headers of hints and of the scope, as components. */
export const sharedParameters = {
  TenantId: scopeHeader('X-Tenant-Id', 'The tenant. Default: tnt_local'),
  ProjectId: scopeHeader('X-Project-Id', 'The project. Required with a key of a whole tenant'),
  SurfaceId: scopeHeader('X-Surface-Id', 'A surface of the project'),
  IdempotencyKey: header(
    'Idempotency-Key',
    'A repeated request with the same key gets the first answer again',
    { type: 'string', minLength: 1, maxLength: 200 },
  ),
  IfMatch: {
    ...header('If-Match', 'The ETag of the version that the change is based on', {
      type: 'string',
      maxLength: 200,
    }),
    required: true,
  },
  IfNoneMatch: header(
    'If-None-Match',
    'ETags of cached versions; the answer is 304 if one of them is current',
    {
      type: 'string',
    },
  ),
} as const;

/** Returns the parameters of an operation: its own, and those of its hints. */
export function parametersOf(operation: Operation, auth: 'keys' | 'off'): JsonValue[] {
  const shared: (keyof typeof sharedParameters)[] = [];
  if (operation.hints.includes('idempotent by key')) shared.push('IdempotencyKey');
  if (operation.hints.includes('if-match')) shared.push('IfMatch');
  if (operation.hints.includes('etag') && operation.method === 'GET') shared.push('IfNoneMatch');
  if (!operation.hints.includes('public')) {
    if (auth === 'off') shared.push('TenantId');
    shared.push('ProjectId', 'SurfaceId');
  }
  const sharedNames = new Set(shared.map((name) => sharedParameters[name].name.toLowerCase()));
  const own = declaredParameters(operation).filter(({ name }) => !sharedNames.has(name));
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
    // A list is one parameter with commas.
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
