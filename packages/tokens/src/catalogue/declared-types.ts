import * as declared from '@northstar/contracts';
import type { JsonValue, TokenType } from '@northstar/contracts';
import type { ContractType } from '@northstar/contracts/validation';
import { schemas } from '@northstar/contracts/json-schema';
import { schemaValidator } from '../values/plain/schema-validator.js';
import type { Validator } from '../values/validator.js';

type JsonObject = Readonly<Record<string, JsonValue>>;

/** Creates the validator of a type that the contracts declare. Throws when there is no such type. */
export function declaredTypeValidator(name: string): Validator {
  const type: unknown = Object.entries(declared).find(([key]) => key === name)?.[1];
  if (!isContractType(type)) throw new TypeError(`The contracts declare no type ${name}`);
  return schemaValidator(type, name);
}

/** The JSON Schema of a declared type, with the types that it refers to in `$defs`. */
export function declaredTypeSchema(name: string): JsonObject | undefined {
  const schema = schemas[name];
  if (schema === undefined) return undefined;
  const used = new Map<string, JsonObject>();
  collect(schema, used);
  return used.size === 0 ? schema : { ...schema, $defs: Object.fromEntries(used) };
}

/** Replaces references to enums with the enums themselves, so that the type has their options. */
export function withOptions(type: TokenType): TokenType {
  if (type.kind === 'list' || type.kind === 'map' || type.kind === 'nullable') {
    return { ...type, of: withOptions(type.of) };
  }
  const options = type.kind === 'ref' ? schemas[type.name]?.['enum'] : undefined;
  if (!Array.isArray(options)) return type;
  return { kind: 'enum', values: options.filter((option) => typeof option === 'string') };
}

function collect(schema: JsonValue, used: Map<string, JsonObject>): void {
  if (typeof schema !== 'object' || schema === null) return;
  for (const [key, member] of Object.entries(schema)) {
    const name =
      key === '$ref' && typeof member === 'string' ? /[^/]+$/.exec(member)?.[0] : undefined;
    const named = name === undefined ? undefined : schemas[name];
    if (name !== undefined && named !== undefined && !used.has(name)) {
      used.set(name, named);
      collect(named, used);
    } else {
      collect(member, used);
    }
  }
}

function isContractType(value: unknown): value is ContractType {
  return (
    typeof value === 'object' &&
    value !== null &&
    'safeParse' in value &&
    typeof value.safeParse === 'function'
  );
}
