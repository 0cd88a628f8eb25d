import { readFileSync } from 'node:fs';
import type { ParameterRule } from '../../src/youtube/parameters.js';
import type { JsonSchema } from './json-schema.js';

interface Described {
  $ref?: string;
  type?: string;
  format?: string;
  enum?: string[];
  items?: Described;
  properties?: Record<string, Described>;
  additionalProperties?: Described;
}

interface Parameter {
  type: string;
  required?: boolean;
  repeated?: boolean;
  minimum?: string;
  maximum?: string;
  enum?: string[];
}

interface Discovery {
  schemas: Record<string, Described>;
  parameters: Record<string, Parameter>;
  resources: Record<string, { methods: { list?: { parameters: Record<string, Parameter> } } }>;
}

const formats: Record<string, JsonSchema> = {
  int32: { minimum: -(2 ** 31), maximum: 2 ** 31 - 1 },
  uint32: { minimum: 0, maximum: 2 ** 32 - 1 },
  uint64: { pattern: '^\\d+$' },
  int64: { pattern: '^-?\\d+$' },
  'date-time': { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$' },
};

function jsonSchema(one: Described): JsonSchema {
  if (one.$ref !== undefined) return { $ref: `#/$defs/${one.$ref}` };
  const properties = Object.entries(one.properties ?? {});
  return {
    ...(one.type !== undefined && one.type !== 'any' && { type: one.type }),
    ...formats[one.format ?? ''],
    ...(one.enum !== undefined && { enum: one.enum }),
    ...(one.items !== undefined && { items: jsonSchema(one.items) }),
    ...(one.type === 'object' && {
      properties: Object.fromEntries(properties.map(([key, value]) => [key, jsonSchema(value)])),
      additionalProperties: one.additionalProperties ? jsonSchema(one.additionalProperties) : false,
    }),
  };
}

export function readDiscovery(path: string): Discovery {
  // A file in another format makes the checks below fail.
  return JSON.parse(readFileSync(path, 'utf8')) as Discovery;
}

export function schemasFromDiscovery(discovery: Discovery): Record<string, JsonSchema> {
  return Object.fromEntries(
    Object.entries(discovery.schemas).map(([name, one]) => [name, jsonSchema(one)]),
  );
}

/** A method's parameters in the format of our own rules, without permissions. */
export function rulesFromDiscovery(
  parameters: Record<string, Parameter>,
): Record<string, Omit<ParameterRule, 'login'>> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, one]) => [
      name,
      {
        type: one.type === 'boolean' || one.type === 'integer' ? one.type : 'string',
        ...(one.required === true && { required: true }),
        ...(one.repeated === true && { repeated: true }),
        ...(one.minimum !== undefined && { minimum: Number(one.minimum) }),
        ...(one.maximum !== undefined && { maximum: Number(one.maximum) }),
        ...(one.enum !== undefined && { oneOf: one.enum }),
      },
    ]),
  );
}
