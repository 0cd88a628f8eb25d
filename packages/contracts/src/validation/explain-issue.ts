import type { z } from 'zod';
import type { ProblemItem } from '../generated/common.js';
import type { JsonSchema } from '../json-schema/json-schema.js';
import { memberOf } from '../json/member-of.js';
import { citeContract } from '../operation/cite-contract.js';
import type { ContractReference } from '../operation/operation.js';
import { displayValue } from './display-value.js';
import { isSchema, memberSchema, propertyNames, resolvePath, variantsOf } from './schema-path.js';
import { nearestName } from './nearest-words.js';

/** A value and the schema that describes it. */
export interface Part {
  /**
   * The first segment of the paths of problems, such as `body`; empty for paths that are relative
   * to the value.
   */
  readonly name: string;
  readonly value: unknown;
  readonly schema: JsonSchema;
  /** Cited for rules that are not in a type, such as those of query parameters. */
  readonly contract?: ContractReference;
}

/** The number of problems of an issue of zod; each unknown field is a problem of its own. */
export function problemCount(issue: z.core.$ZodIssue): number {
  return issue.code === 'unrecognized_keys' ? issue.keys.length : 1;
}

/** Converts an issue of zod to problems, `limit` at most. */
export function explainIssue(issue: z.core.$ZodIssue, part: Part, limit: number): ProblemItem[] {
  if (limit <= 0) return [];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, limit).map((key) => explainUnknown([...issue.path, key], part));
  }
  const { schemas, isWhole } = resolvePath(part.schema, issue.path, part.value);
  const value = valueAt(part.value, issue.path);
  const options = issue.code === 'invalid_union' ? discriminants(issue.path, part) : undefined;
  const schema = isWhole ? schemas.at(-1) : undefined;
  const expected =
    options === undefined
      ? schema && expectationOf(schema)
      : `one of ${options.map((option) => JSON.stringify(option)).join(', ')}`;
  const nearest = nearestOf(value, options ?? schema?.['enum']);
  return [
    {
      path: pathText(part.name, issue.path),
      reason: reasonOf(issue, value, expected),
      ...(expected !== undefined && { expected }),
      ...shared(value, schemas, part),
      ...(nearest !== undefined && { nearest }),
    },
  ];
}

function explainUnknown(path: readonly PropertyKey[], part: Part): ProblemItem {
  const { schemas } = resolvePath(part.schema, path.slice(0, -1), part.value);
  const names = propertyNames(schemas.at(-1) ?? {});
  const nearest = nearestName(String(path.at(-1)), names);
  return {
    path: pathText(part.name, path),
    reason: 'is not a known field',
    expected: names.length === 0 ? 'nothing' : `one of ${names.join(', ')}`,
    ...shared(valueAt(part.value, path), schemas, part),
    ...(nearest !== undefined && { nearest }),
  };
}

function shared(
  value: unknown,
  schemas: readonly JsonSchema[],
  { contract }: Part,
): Pick<ProblemItem, 'got' | 'contract'> {
  const got = displayValue(value);
  const citation = citationOf(schemas) ?? (contract && citeContract(contract));
  return {
    ...(got !== undefined && { got }),
    ...(citation !== undefined && { contract: citation }),
  };
}

/** Describes what is wrong in the words of the contracts; zod's own messages are not used. */
function reasonOf(issue: z.core.$ZodIssue, value: unknown, expected: string | undefined): string {
  if (value === undefined) return 'is missing';
  // A message of a value type.
  if (issue.message.startsWith('must ')) return issue.message;
  if (expected === undefined) return 'is not allowed';
  return `must be ${expected}${typeof value === 'string' ? '' : `, got ${kindOf(value)}`}`;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'boolean') return `${value}, a boolean`;
  if (typeof value === 'number') return Number.isFinite(value) ? `${value}` : 'an infinite number';
  return `a ${typeof value}`;
}

/** The compiler writes the description of the expected values into the schema. */
function expectationOf(schema: JsonSchema): string {
  const expected = schema['x-expected'];
  return typeof expected === 'string' ? expected : 'a JSON value';
}

/** The values that the discriminant at a path may have. */
function discriminants(path: readonly PropertyKey[], part: Part): string[] | undefined {
  const name = path.at(-1);
  const { schemas } = resolvePath(part.schema, path.slice(0, -1), part.value);
  const union = schemas.at(-1);
  if (union === undefined || name === undefined) return undefined;
  const variants = variantsOf(union);
  const literals = (variants.length > 0 ? variants : [union]).map(
    (variant) => memberSchema(variant, name)?.['const'],
  );
  const texts = literals.filter((literal) => typeof literal === 'string');
  return texts.length > 0 ? texts : undefined;
}

function nearestOf(value: unknown, options: unknown): string | undefined {
  if (typeof value !== 'string' || !Array.isArray(options)) return undefined;
  return nearestName(
    value,
    options.filter((option) => typeof option === 'string'),
  );
}

/** `body.refresh.every_seconds`, `body.channels[0]`. */
function pathText(part: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : `${text}.${String(key)}`),
    part,
  );
}

/** The file and section of the innermost type or row that has the rule. */
function citationOf(schemas: readonly JsonSchema[]): string | undefined {
  const reference = schemas.map((schema) => schema['x-contract']).findLast(isSchema);
  if (reference === undefined) return undefined;
  const { file, section } = reference;
  return typeof file === 'string' && typeof section === 'string'
    ? citeContract({ file, section })
    : undefined;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((container, key) => memberOf(container, key), value);
}
