import type { z } from 'zod';
import type { ProblemItem } from '../generated/common.js';
import type { JsonSchema } from '../json-schema/json-schema.js';
import { citeContract } from '../operation/cite-contract.js';
import type { ContractReference } from '../operation/operation.js';
import { expectedWords } from './expected-words.js';
import { memberOf } from '../json/member-of.js';
import { armsOf, isSchema, knownNames, member, walk } from './json-schema-walk.js';
import type { SchemaTrail } from './json-schema-walk.js';
import { nearestName } from './nearest-words.js';
import { reasonWords } from './reason-words.js';
import { displayValue } from './display-value.js';

/** The part of a request that a type was asked about. */
export interface Part {
  /**
   * `path`, `query`, `header` or `body`: the first word of the paths that are told; empty where
   * they begin inside the value.
   */
  readonly name: string;
  readonly value: unknown;
  readonly schema: JsonSchema;
  /** The operation's own section, for rules that stand in no type's. */
  readonly contract?: ContractReference;
}

/** One mistake that a type found, told so that the caller can mend it; unknown fields one by one. */
export function explainIssue(issue: z.core.$ZodIssue, part: Part): ProblemItem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => explainUnknown([...issue.path, key], part));
  }
  const { trail, whole } = walk(part.schema, issue.path, part.value);
  const value = valueAt(part.value, issue.path);
  const options = issue.code === 'invalid_union' ? discriminants(issue.path, part) : undefined;
  const here = whole ? trail.at(-1) : undefined;
  const expected =
    options === undefined
      ? here && (expectedWords(here) ?? 'a JSON value')
      : `one of ${options.map(quoted).join(', ')}`;
  const nearest = nearestOf(value, options ?? here?.['enum']);
  const got = displayValue(value);
  const contract = contractText(trail, part.contract);
  return [
    {
      path: pathText(part.name, issue.path),
      reason: reasonWords(issue, value, expected),
      ...(expected !== undefined && { expected }),
      ...(got !== undefined && { got }),
      ...(contract !== undefined && { contract }),
      ...(nearest !== undefined && { nearest }),
    },
  ];
}

function explainUnknown(path: readonly PropertyKey[], part: Part): ProblemItem {
  const holder = walk(part.schema, path.slice(0, -1), part.value);
  const names = holder.trail.length > 0 ? knownNames(holder.trail.at(-1) ?? {}) : [];
  const nearest = nearestName(String(path.at(-1)), names);
  const got = displayValue(valueAt(part.value, path));
  const contract = contractText(holder.trail, part.contract);
  return {
    path: pathText(part.name, path),
    reason: 'is not known here',
    expected: names.length === 0 ? 'nothing' : `one of ${names.join(', ')}`,
    ...(got !== undefined && { got }),
    ...(contract !== undefined && { contract }),
    ...(nearest !== undefined && { nearest }),
  };
}

/** What a union's discriminant at that path may be. */
function discriminants(path: readonly PropertyKey[], part: Part): string[] | undefined {
  const name = path.at(-1);
  const around = valueAt(part.value, path.slice(0, -1));
  const { trail } = walk(part.schema, path.slice(0, -1), around);
  const union = trail.at(-1);
  if (union === undefined || name === undefined) return undefined;
  const arms = armsOf(union);
  const literals = (arms.length > 0 ? arms : [union]).map((arm) => member(arm, name)?.['const']);
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

function quoted(text: string): string {
  return JSON.stringify(text);
}

/** `body.refresh.every_seconds`, `body.channels[0]`. */
function pathText(part: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : `${text}.${String(key)}`),
    part,
  );
}

/** File and section of the innermost type that the rule stands in. */
function contractText(
  trail: SchemaTrail,
  operation: ContractReference | undefined,
): string | undefined {
  for (const schema of [...trail].reverse()) {
    const reference = schema['x-contract'];
    if (!isSchema(reference)) continue;
    const { file, section } = reference;
    if (typeof file === 'string' && typeof section === 'string')
      return citeContract({ file, section });
  }
  return operation && citeContract(operation);
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((here, key) => memberOf(here, key), value);
}
