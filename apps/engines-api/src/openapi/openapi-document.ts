import { contractHash, contractVersions } from '@northstar/contracts';
import type { JsonValue, Operation } from '@northstar/contracts';
import { schemas } from '@northstar/contracts/json-schema';
import { parametersOf, sharedParameters } from './parameters.js';
import { intoComponents, schemaReference } from './references.js';
import { responsesOf } from './responses.js';

export interface OpenApiOptions {
  readonly version: string;
  readonly auth: 'keys' | 'off';
  /** The public URL of the host. Defaults to the origin of the document. */
  readonly publicUrl: string | undefined;
}

/** Returns the operations as an OpenAPI 3.1 document (OAS 3.1.1). */
export function openApiDocument(
  operations: Readonly<Record<string, Operation>>,
  options: OpenApiOptions,
): JsonValue {
  const paths: Record<string, Record<string, JsonValue>> = {};
  for (const operation of Object.values(operations)) {
    const methods = (paths[operation.path] ??= {});
    methods[operation.method.toLowerCase()] = operationObject(operation, options);
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Northstar Engines',
      version: options.version,
      summary: 'Tokens, feeds and live events behind a mobile page Builder',
      description:
        'Every route, type and error is declared in a contract; `/contracts` serves the contracts as Markdown.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: options.publicUrl ?? '/' }],
    tags: tagsOf(operations),
    paths,
    components: {
      schemas: intoComponents(schemas),
      parameters: sharedParameters,
      headers: {
        RequestId: {
          description: 'The id of the request in the log of the engines',
          schema: { type: 'string' },
        },
        ETag: { description: 'The entity tag of the answer', schema: { type: 'string' } },
      },
      ...(options.auth === 'keys' && {
        securitySchemes: {
          key: {
            type: 'http',
            scheme: 'bearer',
            bearerFormat: 'nse_…',
            description: 'An API key, created with `engines-api keys create`',
          },
        },
      }),
    },
    'x-contracts': contractVersions,
    'x-contract-hash': contractHash,
  };
}

function operationObject(operation: Operation, { auth }: OpenApiOptions): JsonValue {
  const parameters = parametersOf(operation, auth);
  const needsKey = auth === 'keys' && !operation.hints.includes('public');
  return {
    operationId: operation.id,
    summary: operation.summary,
    description: operation.description,
    tags: [tagOf(operation)],
    ...(parameters.length > 0 && { parameters }),
    ...(operation.bodyFormat !== null && {
      requestBody: { required: true, content: bodyContent(operation) },
    }),
    responses: responsesOf(operation),
    security: needsKey ? [{ key: [] }] : [],
    'x-contract': { ...operation.contract },
    'x-hints': [...operation.hints],
    ...(operation.client !== null && { 'x-client': operation.client }),
  };
}

function bodyContent({ bodyFormat, bodyName }: Operation): JsonValue {
  if (bodyName === null) return { '*/*': {} };
  const form = 'application/x-www-form-urlencoded';
  return {
    [bodyFormat === 'form' ? form : 'application/json']: { schema: schemaReference(bodyName) },
  };
}

function tagsOf(operations: Readonly<Record<string, Operation>>): JsonValue[] {
  return [...new Set(Object.values(operations).map(tagOf))].map((name) => ({ name }));
}

/** Returns the tag of an operation: the group of its client name. */
function tagOf(operation: Operation): string {
  return operation.client?.split('.')[0] ?? 'other';
}
