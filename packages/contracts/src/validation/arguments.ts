import * as z from 'zod';
import { Actor, Scope, type ProblemItem } from '../generated/common.js';
import { MAX_REQUEST_DEPTH, MAX_VALUE_DEPTH, isNestedDeeperThan } from '../json/nesting.js';
import type { JsonSchema } from '../json-schema/json-schema.js';
import type { Operation } from '../operation/operation.js';
import { line } from '../value-types/strings.js';
import { invalidRequest } from './invalid-request.js';
import { validateParameters } from './validate-parameters.js';
import { validatePart, type ContractType, type Validated } from './validate-part.js';

/** Validates one argument. The paths of its problems begin with `name`: `command.args.value`. */
export type ArgumentRule = (value: unknown, name: string) => Validated<unknown>;

/** The rules of a method's arguments by name, in the order in which the method takes them. */
export type ArgumentRules = Readonly<Record<string, ArgumentRule>>;

/** The rules of each method. */
export type ArgumentTable<Target> = { readonly [Method in keyof Target]?: ArgumentRules };

/**
 * Wraps an object so that the methods of the table validate their arguments first. These methods
 * must return promises. They reject with `request.invalid`, or with `request.unknown_field` when
 * unknown fields are all that is wrong, and list the problems of all arguments.
 */
export function validated<Target extends object>(
  target: Target,
  table: ArgumentTable<Target>,
): Target {
  const methods = new Map(
    Object.entries<ArgumentRules | undefined>(table).map(
      ([name, rules = {}]) => [name, validatedMethod(target, name, rules)] as const,
    ),
  );
  return new Proxy(target, {
    get(_target, name): unknown {
      const method = typeof name === 'string' ? methods.get(name) : undefined;
      return method ?? boundMember(target, name);
    },
  });
}

function validatedMethod(target: object, name: string, rules: ArgumentRules) {
  const method: unknown = Reflect.get(target, name);
  if (typeof method !== 'function') throw new TypeError(`There is no method ${name} to validate`);
  return async (...values: unknown[]): Promise<unknown> => {
    validateArguments(rules, values);
    return Reflect.apply(method, target, values) as unknown;
  };
}

/**
 * Validates the arguments of one call, in the order of the rules. Throws `request.invalid`, or
 * `request.unknown_field` when unknown fields are all that is wrong, with all problems.
 */
export function validateArguments(rules: ArgumentRules, values: readonly unknown[]): void {
  const results = Object.entries(rules).map(([name, rule], index) => rule(values[index], name));
  const invalid = results.flatMap((result) => result.invalid);
  const unknown = results.flatMap((result) => result.unknown);
  const omitted = results.reduce((sum, result) => sum + (result.omitted ?? 0), 0);
  if (invalid.length + unknown.length > 0) throw invalidRequest(invalid, unknown, omitted);
}

/** Other methods run on the target itself, which may have private fields. */
function boundMember(target: object, name: PropertyKey): unknown {
  const member: unknown = Reflect.get(target, name);
  if (typeof member !== 'function') return member;
  return (...values: unknown[]): unknown => Reflect.apply(member, target, values);
}

/** An argument of a type that a contract declares. */
export function argumentOf(type: ContractType): ArgumentRule {
  return ruleOf(type, { $ref: `#/$defs/${type.meta()?.id ?? ''}` });
}

/** The query of an operation, as an object. No query is an empty one. */
export function queryOf(operation: Operation): ArgumentRule {
  return (value = {}) =>
    validateArgument(value, 'query', (query) => validateParameters(operation, 'query', query));
}

export const scopeArgument = argumentOf(Scope);

/** An optional `CallContext`. */
export const contextArgument: ArgumentRule = ruleOf(
  z.optional(
    z.object({
      actor: z.exactOptional(Actor),
      idempotency_key: z.exactOptional(line({ min: 1, max: 200 })),
      may_write_tenant: z.exactOptional(z.boolean()),
    }),
  ),
  {
    type: 'object',
    properties: {
      actor: { $ref: '#/$defs/Actor' },
      idempotency_key: { type: 'string', minLength: 1, maxLength: 200 },
      may_write_tenant: { type: 'boolean' },
    },
  },
);

function ruleOf(type: ContractType, schema: JsonSchema): ArgumentRule {
  return (value, name) =>
    validateArgument(value, name, (part) => validatePart(type, { name, value: part, schema }));
}

function validateArgument(
  value: unknown,
  name: string,
  validate: (value: unknown) => Validated<unknown>,
): Validated<unknown> {
  const tooDeep = nestingProblems(value, name);
  if (tooDeep !== undefined) return tooDeep;
  const result = validate(value);
  // The types reject a member that is undefined, so it is removed, but only when that may help.
  if (result.data !== undefined || !hasUndefined(value)) return result;
  return validate(withoutUndefined(value));
}

/** Checked before anything walks the value recursively and exhausts the stack. */
function nestingProblems(value: unknown, name: string): Validated<unknown> | undefined {
  if (!isNestedDeeperThan(value, MAX_REQUEST_DEPTH)) return undefined;
  const problem: ProblemItem = {
    path: name,
    reason: `has objects or lists nested more than ${MAX_REQUEST_DEPTH} deep`,
    expected: `each value nested at most ${MAX_VALUE_DEPTH} deep`,
  };
  return { invalid: [problem], unknown: [] };
}

function hasUndefined(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value === undefined;
  return Object.values(value).some(hasUndefined);
}

/** An undefined member is the same as a missing one, as in JSON. */
function withoutUndefined(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutUndefined);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([name, member]) => [name, withoutUndefined(member)]),
  );
}
