import { isList, isObject, type Json } from '../model/json.js';
import type { Declared, Field, OpenType, TypeDeclaration } from '../model/model.js';
import { isRendered, type TypeExpression } from '../model/type-expression.js';
import { expectationOf, expectationOfType } from './expectation.js';
import type { NamedTypes } from '../model/named-types.js';

export interface Schema {
  [keyword: string]: Json;
}

const oneLine = '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff]*$';
const manyLines =
  '^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\ud800-\\udfff]*$';

/** Returns the JSON Schema 2020-12 of a type's input, in which fields with defaults are optional. */
export function schemaOfType(type: TypeDeclaration, types: NamedTypes): Schema {
  const described = type.description === '' ? {} : { description: type.description };
  const expected = expectationOfType(type, types);
  return {
    ...shapeOf(type, types),
    ...described,
    ...(expected === undefined ? {} : { 'x-expected': expected }),
    ...citationOf(type),
  };
}

export function citationOf({ contract: { file, section, line } }: Declared): Schema {
  return { 'x-contract': { file, section, line } };
}

export function schemaOfFields(
  fields: readonly Field[],
  types: NamedTypes,
  keepsOthers = false,
): Schema {
  const required = fields.filter((field) => !field.optional && field.default === undefined);
  return {
    type: 'object',
    properties: Object.fromEntries(
      fields.map((field) => [field.name, schemaOfField(field, types)]),
    ),
    ...(required.length === 0 ? {} : { required: required.map((field) => field.name) }),
    additionalProperties: keepsOthers,
  };
}

export function schemaOfField(field: Field, types: NamedTypes): Schema {
  return {
    ...schemaOf(field.type, types),
    ...(field.default === undefined ? {} : { default: field.default.value }),
    ...(field.meaning === '' ? {} : { description: field.meaning }),
    ...(field.includedFrom === undefined ? {} : citationOf(field.includedFrom)),
  };
}

function shapeOf(type: TypeDeclaration, types: NamedTypes): Schema {
  switch (type.kind) {
    case 'enum':
      return { type: 'string', enum: type.values.map(({ value }) => value) };
    case 'alias':
      return schemaOf(type.type, types);
    case 'object':
      return schemaOfFields(type.fields, types, type.keepsOthers);
    case 'open':
      return openShape(type, types);
    case 'union': {
      const variants = type.variants.map((variant): Schema => {
        if (types.hasDiscriminant(variant.type, type.by))
          return { $ref: `#/$defs/${variant.type}` };
        const fields = schemaOfFields(types.fields(variant.type), types);
        const { properties, required } = fields;
        return {
          ...fields,
          properties: {
            [type.by]: { const: variant.tag },
            ...(isObject(properties) ? properties : {}),
          },
          required: [type.by, ...(isList(required) ? required : [])],
        };
      });
      // Without a mapping, code generators take the names of the schemas as values.
      const mapping = Object.fromEntries(
        type.variants.map(({ tag, type: name }) => [tag, `#/$defs/${name}`]),
      );
      const discriminator = { propertyName: type.by, mapping };
      return { type: 'object', oneOf: variants, discriminator };
    }
  }
}

/** Without `discriminator`, because code generators take its values as complete. */
function openShape({ known, unknown }: OpenType, types: NamedTypes): Schema {
  const strict = shapeOf(types.get(known), types);
  if (unknown === undefined) return { anyOf: [strict, { type: 'string' }] };
  const variants = isList(strict['oneOf']) ? strict['oneOf'] : [];
  return { type: 'object', oneOf: [...variants, { $ref: `#/$defs/${unknown}` }] };
}

/** The schema with `x-expected`, which describes the values for problems. */
export function schemaOf(type: TypeExpression, types: NamedTypes): Schema {
  const schema = bareSchema(type, types);
  // The schema of a declared type has its own.
  const expected = type.kind === 'ref' ? undefined : expectationOf(type, types);
  return expected === undefined ? schema : { ...schema, 'x-expected': expected };
}

function bareSchema(type: TypeExpression, types: NamedTypes): Schema {
  if (isRendered(type)) throw new Error(`${type.kind} is for token tables only`);
  switch (type.kind) {
    case 'string':
    case 'text': {
      const base = type.kind === 'string' ? oneLine : manyLines;
      return {
        type: 'string',
        ...(type.pattern === undefined
          ? { pattern: base }
          : { pattern: `^(?:${type.pattern})$`, allOf: [{ pattern: base }] }),
        ...(type.min === undefined ? {} : { minLength: type.min }),
        ...(type.max === undefined ? {} : { maxLength: type.max }),
      };
    }
    case 'integer':
    case 'number':
      return {
        type: type.kind,
        ...(type.min === undefined ? {} : { minimum: type.min }),
        ...(type.max === undefined ? {} : { maximum: type.max }),
        ...(type.exclusiveMin === undefined ? {} : { exclusiveMinimum: type.exclusiveMin }),
        ...(type.exclusiveMax === undefined ? {} : { exclusiveMaximum: type.exclusiveMax }),
        ...(type.step === undefined ? {} : { multipleOf: type.step }),
      };
    case 'boolean':
    case 'null':
    case 'object':
      return { type: type.kind };
    case 'json':
      return {};
    case 'timestamp':
      return {
        type: 'string',
        format: 'date-time',
        pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:[0-5]\\d(\\.\\d+)?Z$',
      };
    case 'date':
      return { type: 'string', format: 'date' };
    case 'url':
      return { type: 'string', pattern: '^https?://[^\\s/?#]+[^\\s]*$' };
    case 'decimal':
      return { type: 'string', pattern: '^-?(0|[1-9]\\d*)(\\.\\d+)?$' };
    case 'id':
      return {
        type: 'string',
        pattern: `^${type.prefix}_[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`,
      };
    case 'literal':
      return { type: 'string', const: type.value };
    case 'either':
      return { anyOf: type.of.map((one) => schemaOf(one, types)) };
    case 'other':
      return { type: 'string', not: { enum: type.than } };
    case 'enum':
      return { type: 'string', enum: type.values };
    case 'list':
      return {
        type: 'array',
        items: schemaOf(type.of, types),
        ...(type.min === undefined ? {} : { minItems: type.min }),
        ...(type.max === undefined ? {} : { maxItems: type.max }),
        ...(type.unique === true ? { uniqueItems: true } : {}),
      };
    case 'map':
      return {
        type: 'object',
        additionalProperties: schemaOf(type.of, types),
        ...(type.min === undefined ? {} : { minProperties: type.min }),
        ...(type.max === undefined ? {} : { maxProperties: type.max }),
      };
    case 'nullable':
      return orNull(schemaOf(type.of, types));
    case 'ref':
      return { $ref: `#/$defs/${type.name}` };
  }
}

/** Uses `type: [T, 'null']` if possible, because more tools support it than `anyOf`. */
function orNull(schema: Schema): Schema {
  const { type } = schema;
  if (typeof type === 'string' && !('enum' in schema) && !('const' in schema)) {
    return { ...schema, type: [type, 'null'] };
  }
  return { anyOf: [schema, { type: 'null' }] };
}
