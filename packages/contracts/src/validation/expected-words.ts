import type { JsonSchema } from '../json-schema/json-schema.js';
import { armsOf, isSchema, knownNames, member, settle } from './json-schema-walk.js';

/** What a schema expects, in words with all bounds and options; undefined when it takes anything. */
export function expectedWords(schema: JsonSchema): string | undefined {
  const options = optionsOf(schema);
  if (options !== undefined) {
    return options.length === 1 ? options[0] : `one of ${options.join(', ')}`;
  }
  const arms = armsOf(schema).map((arm) => expectedWords(arm) ?? 'any value');
  if (arms.length > 0) return [...new Set(arms)].join(', or ');
  if (isSchema(schema) && typeof schema['$ref'] === 'string')
    return expectedWords(settle(schema, undefined));
  const types = Array.isArray(schema['type']) ? schema['type'] : [schema['type']];
  const words = types.map((type) => wordsOfType(schema, type)).filter((word) => word !== undefined);
  return words.length > 0 ? words.join(', or ') : undefined;
}

function wordsOfType(schema: JsonSchema, type: unknown): string | undefined {
  switch (type) {
    case 'integer':
      return `a whole number${bounds(schema)}`;
    case 'number':
      return `a number${bounds(schema)}`;
    case 'boolean':
      return 'true or false';
    case 'null':
      return 'null';
    case 'string':
      return text(schema);
    case 'array':
      return `a list${counted(schema['minItems'], schema['maxItems'], 'item')}`;
    case 'object':
      return objectWords(schema);
    default:
      return undefined;
  }
}

function objectWords(schema: JsonSchema): string {
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  const names = knownNames(schema);
  const musts = names.filter((name) => required.includes(name)).map((name) => named(schema, name));
  const mays = names.filter((name) => !required.includes(name));
  const said = [
    ...(musts.length > 0 ? [`with ${musts.join(', ')}`] : []),
    ...(mays.length > 0 ? [`that may have ${mays.join(', ')}`] : []),
  ];
  return ['an object', ...said].join(' ');
}

/** A member that has but one value is told with it. */
function named(schema: JsonSchema, name: string): string {
  const literal = member(schema, name)?.['const'];
  return literal === undefined ? name : `${name} ${JSON.stringify(literal)}`;
}

function text(schema: JsonSchema): string {
  const format = schema['format'];
  if (format === 'date-time') return 'a UTC time such as 2026-01-31T08:00:00Z';
  if (format === 'date') return 'a day such as 2026-01-31';
  if (format === 'uri') return 'an absolute http or https URL';
  const length = counted(schema['minLength'], schema['maxLength'], 'character');
  const pattern = typeof schema['pattern'] === 'string' ? schema['pattern'] : '';
  const prefix = /^\^(\w+)_\[0-9a-f\]\{8\}-/.exec(pattern)?.[1];
  if (prefix !== undefined) return `an id: ${prefix}_ and a UUIDv7`;
  if (pattern.startsWith('^https?://')) return 'an absolute http or https URL';
  // The pattern of every plain text keeps control characters out; it would teach nobody.
  const plain = pattern === '' || pattern.startsWith('^[^\\u0000');
  return `a text${length}${plain ? '' : ` that matches ${pattern}`}`;
}

function bounds(schema: JsonSchema): string {
  const { minimum, maximum, exclusiveMinimum: above, exclusiveMaximum: below, multipleOf } = schema;
  const said: string[] = [];
  if (typeof minimum === 'number' && typeof maximum === 'number' && maximum < 2 ** 53 - 1) {
    said.push(` from ${minimum} to ${maximum}`);
  } else {
    if (typeof minimum === 'number' && minimum > -(2 ** 53 - 1)) said.push(`, at least ${minimum}`);
    if (typeof maximum === 'number' && maximum < 2 ** 53 - 1) said.push(`, at most ${maximum}`);
  }
  if (typeof above === 'number') said.push(`, more than ${above}`);
  if (typeof below === 'number') said.push(`, less than ${below}`);
  if (typeof multipleOf === 'number' && multipleOf !== 1) said.push(`, in steps of ${multipleOf}`);
  return said.join('');
}

function counted(min: unknown, max: unknown, noun: string): string {
  const many = (count: number) => `${count} ${noun}${count === 1 ? '' : 's'}`;
  if (typeof min === 'number' && typeof max === 'number') return ` of ${min} to ${many(max)}`;
  if (typeof min === 'number' && min > 0) return ` of at least ${many(min)}`;
  if (typeof max === 'number') return ` of at most ${many(max)}`;
  return '';
}

/** The values of an enum, a literal, or a union of literals. */
function optionsOf(schema: JsonSchema): string[] | undefined {
  const options = schema['enum'];
  if (Array.isArray(options)) return options.map((option) => JSON.stringify(option));
  if ('const' in schema) return [JSON.stringify(schema['const'])];
  return undefined;
}
