import { eventDataName } from '../declarations/event-data-name.js';
import type { Field, Model, OperationDeclaration } from '../model/model.js';
import { citationOf, schemaOf, schemaOfFields, schemaOfType } from './json-schema.js';
import type { NamedTypes } from '../model/named-types.js';
import { header, importing, inline } from './source.js';

/** JSON Schemas of every type and every event's data, and of each operation's parameters. */
export function emitJsonSchemasModule(model: Model, types: NamedTypes): string {
  const schemas = [
    ...model.types.map((type) => ({ name: type.name, schema: schemaOfType(type, types) })),
    ...model.events.map((event) => {
      const described = event.description === '' ? {} : { description: event.description };
      const schema = { ...schemaOfFields(event.fields), ...described, ...citationOf(event) };
      return { name: eventDataName(event.name), schema };
    }),
  ];
  const lines = schemas
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, schema }) => `  ${name}: ${inline(schema)},\n`);
  const operations = model.operations.map(
    (operation) =>
      `  ${operation.id}: ${inline({ parameters: parametersOf(operation), body: operation.body?.name ?? null })},\n`,
  );
  return [
    header,
    importing(['JsonSchema', 'OperationSchemas'], '../json-schema/json-schema.js', true),
    importing(['OperationId'], './operations.js', true),
    '\n/** JSON Schema 2020-12 by type name, each naming others as `#/$defs/NAME`. */\n',
    `export const schemas: Readonly<Record<string, JsonSchema>> = {\n${lines.join('')}};\n`,
    '\n/** What each operation reads beside its body. */\n',
    `export const operationSchemas: Readonly<Record<OperationId, OperationSchemas>> = {\n${operations.join('')}};\n`,
  ].join('');
}

function parametersOf({ params, query, headers }: OperationDeclaration) {
  const list = (place: string, fields: readonly Field[]) =>
    fields.map((field) => ({
      name: field.name,
      in: place,
      required: !field.optional && field.default === undefined,
      description: field.meaning,
      schema: {
        ...schemaOf(field.type),
        ...(field.default === undefined ? {} : { default: field.default.value }),
      },
    }));
  return [...list('path', params), ...list('query', query), ...list('header', headers)];
}
