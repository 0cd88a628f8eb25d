import type { Bounds, NumberType, TypeExpression } from '../model/type-expression.js';
import { isRendered } from '../model/type-expression.js';
import type { Field, TypeDeclaration } from '../model/model.js';
import type { NamedTypes } from '../model/named-types.js';

/** Describes the values of a declared type, for problems; undefined for any JSON value. */
export function expectationOfType(type: TypeDeclaration, types: NamedTypes): string | undefined {
  switch (type.kind) {
    case 'enum':
      return oneOf(type.values.map(({ value }) => value));
    case 'alias':
      return expectationOf(type.type, types);
    case 'object':
      return expectationOfFields(type.fields);
    case 'union':
      return `an object whose ${type.by} is ${oneOf(type.variants.map(({ tag }) => tag))}`;
    case 'open': {
      const known = types.get(type.known);
      if (known.kind === 'union') return `an object with ${known.by}`;
      return `a text, such as ${expectationOfType(known, types)?.replace(/^one of /, '') ?? ''}`;
    }
  }
}

export function expectationOfFields(fields: readonly Field[]): string {
  const required = fields.filter((field) => !field.optional && field.default === undefined);
  const optional = fields.filter((field) => !required.includes(field));
  return [
    'an object',
    ...(required.length === 0 ? [] : [`with ${required.map(describeField).join(', ')}`]),
    ...(optional.length === 0
      ? []
      : [`that may have ${optional.map(({ name }) => name).join(', ')}`]),
  ].join(' ');
}

/** Describes the values of a type expression; undefined for any JSON value. */
export function expectationOf(type: TypeExpression, types: NamedTypes): string | undefined {
  if (isRendered(type)) return undefined;
  switch (type.kind) {
    case 'string':
    case 'text': {
      const matching = type.pattern === undefined ? '' : ` that matches /${type.pattern}/`;
      return `a text${counted(type, 'character')}${matching}`;
    }
    case 'integer':
      return `a whole number${between(type)}`;
    case 'number':
      return `a number${between(type)}`;
    case 'boolean':
      return 'true or false';
    case 'null':
      return 'null';
    case 'timestamp':
      return 'a UTC time such as 2026-01-31T08:00:00Z';
    case 'date':
      return 'a day such as 2026-01-31';
    case 'url':
      return 'an absolute http or https URL';
    case 'decimal':
      return 'a decimal number as a text, such as "12.50"';
    case 'json':
      return undefined;
    case 'object':
      return 'an object';
    case 'id':
      return `an id: ${type.prefix}_ and a UUIDv7`;
    case 'literal':
      return quoted(type.value);
    case 'enum':
      return oneOf(type.values);
    case 'list':
      return `a list${counted(type, 'item')}`;
    case 'map':
      return `an object${counted(type, 'key')}`;
    case 'nullable':
      return either([expectationOf(type.of, types), 'null']);
    case 'either':
      return either(type.of.map((one) => expectationOf(one, types)));
    case 'other':
      return 'a text';
    case 'ref':
      return expectationOfType(types.get(type.name), types);
  }
}

function describeField({ name, type }: Field): string {
  return type.kind === 'literal' ? `${name} ${quoted(type.value)}` : name;
}

function either(expectations: readonly (string | undefined)[]): string {
  return [...new Set(expectations.map((one) => one ?? 'any value'))].join(', or ');
}

function oneOf(values: readonly string[]): string {
  return values.length === 1 ? quoted(values[0] ?? '') : `one of ${values.map(quoted).join(', ')}`;
}

function quoted(value: string): string {
  return JSON.stringify(value);
}

function between({ min, max, exclusiveMin, exclusiveMax, step }: NumberType): string {
  const range =
    min !== undefined && max !== undefined
      ? [` from ${min} to ${max}`]
      : [
          ...(min === undefined ? [] : [`, at least ${min}`]),
          ...(max === undefined ? [] : [`, at most ${max}`]),
        ];
  return [
    ...range,
    ...(exclusiveMin === undefined ? [] : [`, more than ${exclusiveMin}`]),
    ...(exclusiveMax === undefined ? [] : [`, less than ${exclusiveMax}`]),
    ...(step === undefined || step === 1 ? [] : [`, in steps of ${step}`]),
  ].join('');
}

function counted({ min = 0, max }: Bounds, noun: string): string {
  const many = (count: number) => `${count} ${noun}${count === 1 ? '' : 's'}`;
  if (max !== undefined) return min > 0 ? ` of ${min} to ${many(max)}` : ` of at most ${many(max)}`;
  return min > 0 ? ` of at least ${many(min)}` : '';
}
