import { eventDataName } from '../declarations/event.js';
import type { Field, Model, OperationDeclaration, TypeDeclaration } from '../model/model.js';
import { expectationOfFields } from './expectation.js';
import { citationOf, type Schema, schemaOf, schemaOfFields, schemaOfType } from './json-schema.js';
import type { NamedTypes } from '../model/named-types.js';
import { header, importing, inline, propertyName } from './source.js';
import { patchVariantName } from './types-module.js';

/** JSON Schemas of every type and every event's data, and of each operation's parameters. */
export function emitJsonSchemasModule(model: Model, types: NamedTypes): string {
  const schemas = [
    ...model.types.map((type) => ({ name: type.name, schema: schemaOfType(type, types) })),
    ...model.types.flatMap((type) => patchSchemas(type, types)),
    ...model.events.map((event) => {
      const described = event.description === '' ? {} : { description: event.description };
      const schema = {
        ...schemaOfFields(event.fields, types),
        ...described,
        'x-expected': expectationOfFields(event.fields),
        ...citationOf(event),
      };
      return { name: eventDataName(event.name), schema };
    }),
  ];
  const lines = schemas
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, schema }) => `  ${propertyName(name)}: ${inline(schema)},\n`);
  const operations = model.operations.map(
    (operation) =>
      `  ${operation.id}: ${inline({ parameters: parametersOf(operation, types), body: operation.body?.name ?? null })},\n`,
  );
  return [
    header,
    importing(['JsonSchema', 'OperationSchemas'], '../json-schema/json-schema.js', true),
    importing(['OperationId'], './operations.js', true),
    '\n/** JSON Schema 2020-12 by type name, with references `#/$defs/NAME`. */\n',
    `export const schemas: Readonly<Record<string, JsonSchema>> = {\n${lines.join('')}};\n`,
    '\n/** The parameters and the body of each operation. */\n',
    `export const operationSchemas: Readonly<Record<OperationId, OperationSchemas>> = {\n${operations.join('')}};\n`,
  ].join('');
}

/** The strict types of a patch, one for each variant of its union. */
function patchSchemas(
  type: TypeDeclaration,
  types: NamedTypes,
): { name: string; schema: Schema }[] {
  if (type.kind !== 'object' || type.patchOf === undefined) return [];
  return type.patchOf.variants.map(({ tag, fields }) => ({
    name: patchVariantName(type.name, tag),
    schema: {
      ...schemaOfFields(fields, types),
      'x-expected': expectationOfFields(fields),
      ...citationOf(type),
    },
  }));
}

function parametersOf({ params, query, headers }: OperationDeclaration, types: NamedTypes) {
  const list = (part: string, fields: readonly Field[]) =>
    fields.map((field) => ({
      name: field.name,
      in: part,
      required: !field.optional && field.default === undefined,
      description: field.meaning,
      schema: {
        ...schemaOf(field.type, types),
        ...(field.default === undefined ? {} : { default: field.default.value }),
      },
    }));
  return [...list('path', params), ...list('query', query), ...list('header', headers)];
}
