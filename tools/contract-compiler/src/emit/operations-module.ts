import type { Field, Model, OperationDeclaration, Result } from '../model/model.js';
import type { NamedTypes } from '../model/named-types.js';
import { namesInExpression } from '../model/named-types.js';
import type { TypeExpression } from '../model/type-expression.js';
import { comment, header, importing, importZod, inline, quoted, reference } from './source.js';
import { importsOfTypes } from './types-module.js';
import { ZodPrinter } from './zod-expression.js';

/**
 * The table of operations. Its type is written out, because the declarations of an inferred
 * type would repeat every zod type.
 */
export function emitOperationsModule(model: Model, types: NamedTypes): string {
  const printer = new ZodPrinter();
  const { operations } = model;
  const parts = operations.map((operation) => partTypes(operation, printer)).join('');
  const table = operations.map((operation) => entry(operation, types)).join('');
  const shape = operations.map(entryType).join('');
  return [
    header,
    importZod,
    importing(['Operation'], '../operation/operation.js', true),
    ...importsOfTypes(operations.flatMap(namesOf), '', types),
    importing(printer.called, '../value-types/index.js'),
    '\nconst nothing = z.strictObject({});\nconst anyHeaders = z.object({});\n',
    parts,
    `\nexport type Operations = {\n${shape}};\n`,
    '\nexport type OperationId = keyof Operations;\n',
    `\n/** Every operation of the contracts; hosts bind, clients call and documents list these. */\nexport const operations: Operations = {\n${table}} as const satisfies Record<string, Operation>;\n`,
  ].join('');
}

function namesOf(operation: OperationDeclaration): string[] {
  const { params, query, headers, body, results } = operation;
  return [
    ...[...params, ...query, ...headers].flatMap((field) => namesInExpression(field.type)),
    ...(body?.name ? [body.name] : []),
    ...results.flatMap((result) => (result.kind === 'json' ? [result.name] : [])),
  ];
}

function partTypes(
  { id, params, query, headers }: OperationDeclaration,
  printer: ZodPrinter,
): string {
  const part = (suffix: string, fields: readonly Field[], call: string): string =>
    fields.length === 0 ? '' : `const ${id}${suffix} = ${printer.object(fields, call)};\n`;
  return [
    part('Params', params, 'z.strictObject'),
    part('Query', query, 'z.strictObject'),
    part('Headers', headers, 'z.object'),
  ].join('');
}

function partNames({ id, params, query, headers }: OperationDeclaration) {
  return {
    params: params.length === 0 ? 'nothing' : `${id}Params`,
    query: query.length === 0 ? 'nothing' : `${id}Query`,
    headers: headers.length === 0 ? 'anyHeaders' : `${id}Headers`,
  };
}

function entry(operation: OperationDeclaration, types: NamedTypes): string {
  const { id, method, path, summary, description, client, body } = operation;
  const names = partNames(operation);
  const encodings = (fields: readonly Field[]): string =>
    inline(Object.fromEntries(fields.map(({ name, type }) => [name, textEncoding(type, types)])));
  const results = operation.results.map(
    (result) => `      ${result.status}: ${resultOf(result)},\n`,
  );
  return `  ${id}: {
    id: ${quoted(id)},
    method: ${quoted(method)},
    path: ${quoted(path)},
    summary: ${quoted(summary)},
    description: ${quoted(description)},
    client: ${client === null ? 'null' : quoted(client)},
    params: ${names.params},
    paramEncoding: ${encodings(operation.params)},
    query: ${names.query},
    queryEncoding: ${encodings(operation.query)},
    headers: ${names.headers},
    body: ${body?.name ?? 'null'},
    bodyName: ${body?.name ? quoted(body.name) : 'null'},
    bodyFormat: ${body === null ? 'null' : quoted(body.format)},
    bodyLimit: ${body?.maxBytes ?? 0},
    bodyEncoding: ${body?.format === 'form' && body.name !== null ? encodings(types.fields(body.name)) : '{}'},
    results: {
${results.join('')}    },
    errors: ${inline(operation.errors.map(({ code }) => code))},
    hints: ${inline(operation.hints)},
    contract: ${reference(operation.contract)},
  },
`;
}

function resultOf(result: Result): string {
  const description = `description: ${quoted(result.meaning)}`;
  if (result.kind !== 'json') {
    const { kind } = result;
    const content =
      'mediaType' in result
        ? { mediaType: result.mediaType, maxBytes: result.maxBytes ?? null }
        : {};
    return inline({ kind, ...content, description: result.meaning });
  }
  return `{ kind: 'json', type: ${result.name}, name: ${quoted(result.name)}, ${description} }`;
}

function entryType(operation: OperationDeclaration): string {
  const { id, method, path, client, body } = operation;
  const names = partNames(operation);
  const results = operation.results.map(
    (result) => `      readonly ${result.status}: ${resultType(result)};\n`,
  );
  return `${comment(operation.summary, '  ')}  readonly ${id}: {
    readonly id: ${quoted(id)};
    readonly method: ${quoted(method)};
    readonly path: ${quoted(path)};
    readonly summary: string;
    readonly description: string;
    readonly client: ${client === null ? 'null' : quoted(client)};
    readonly params: typeof ${names.params};
    readonly paramEncoding: Operation['paramEncoding'];
    readonly query: typeof ${names.query};
    readonly queryEncoding: Operation['queryEncoding'];
    readonly headers: typeof ${names.headers};
    readonly body: ${body?.name ? `typeof ${body.name}` : 'null'};
    readonly bodyName: ${body?.name ? quoted(body.name) : 'null'};
    readonly bodyFormat: ${body === null ? 'null' : quoted(body.format)};
    readonly bodyLimit: number;
    readonly bodyEncoding: Operation['bodyEncoding'];
    readonly results: {
${results.join('')}    };
    readonly errors: readonly ${inline(operation.errors.map(({ code }) => code))};
    readonly hints: readonly ${inline(operation.hints)};
    readonly contract: Operation['contract'];
  };
`;
}

function resultType(result: Result): string {
  if (result.kind !== 'json') {
    const content =
      'mediaType' in result ? ' readonly mediaType: string; readonly maxBytes: number | null;' : '';
    return `{ readonly kind: ${quoted(result.kind)};${content} readonly description: string }`;
  }
  return `{ readonly kind: 'json'; readonly type: typeof ${result.name}; readonly name: ${quoted(result.name)}; readonly description: string }`;
}

type TextEncoding = 'string' | 'integer' | 'number' | 'boolean' | 'list' | 'json';

const encodings: Partial<Record<TypeExpression['kind'], TextEncoding>> = {
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  list: 'list',
  json: 'json',
  object: 'json',
  map: 'json',
  nullable: 'json',
  null: 'json',
};

/** How the text of a param or a query parameter becomes a value of its type. */
function textEncoding(type: TypeExpression, types: NamedTypes): TextEncoding {
  const resolved = types.resolve(type);
  if (resolved.kind === 'ref') return types.get(resolved.name).kind === 'enum' ? 'string' : 'json';
  return encodings[resolved.kind] ?? 'string';
}
