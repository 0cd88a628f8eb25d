import type { JsonValue } from '@northstar/contracts';
import { NestedLocation, type Location, type ProblemDetails } from '../design-token-problem.js';
import type { Reference } from '../reading/references.js';
import { referenceIn } from '../reading/references.js';
import { isList, isObject, own } from '../json/json-object.js';
import { kindOf } from '../../values/kind-of.js';
import { nearestWords } from '@northstar/contracts/validation';
import type { DesignTokenType } from './design-token-type.js';

/** Resolves references and collects problems while values are read. */
export interface ReadingContext {
  /** Returns the value that a reference points to; reports a problem and returns undefined if none. */
  follow(
    reference: Reference,
    at: Location,
    type: DesignTokenType | undefined,
  ): JsonValue | undefined;
  /** Reports a problem. */
  report(at: Location, details: ProblemDetails): undefined;
}

/** Reads a value as it is written and resolves its references. Reports a problem and returns undefined if it is invalid. */
export type ValueReader = (
  raw: JsonValue,
  at: Location,
  context: ReadingContext,
) => JsonValue | undefined;

/** A value of a type, or a reference to a token of that type. */
export function ofType(type: DesignTokenType, literal: ValueReader): ValueReader {
  return (raw, at, context) => {
    const reference = referenceIn(raw);
    if (reference === undefined) return literal(raw, at, context);
    const value = context.follow(reference, at, type);
    // The target of a curly reference was already read as this type; a pointer may have any target.
    if (value === undefined || typeof raw === 'string') return value;
    return literal(value, at, context);
  };
}

/** A part of a value, which is not a token: a `$ref` can refer to it, a curly reference cannot. */
export function part(literal: ValueReader): ValueReader {
  return (raw, at, context) => {
    if (!isObject(raw) || typeof own(raw, '$ref') !== 'string') return literal(raw, at, context);
    const reference = referenceIn(raw);
    const value = reference === undefined ? undefined : context.follow(reference, at, undefined);
    return value === undefined ? undefined : literal(value, at, context);
  };
}

export function numberFrom(expected: string, includes: (value: number) => boolean): ValueReader {
  return (raw, at, context) => {
    if (typeof raw === 'number' && Number.isFinite(raw) && includes(raw)) return raw;
    return context.report(at, wrongValue(raw, 'number', expected));
  };
}

export const anyNumber = numberFrom('a number', () => true);

export function oneOf(words: readonly string[]): ValueReader {
  return (raw, at, context) => {
    if (typeof raw === 'string' && words.includes(raw)) return raw;
    return context.report(at, {
      ...wrongValue(raw, 'string', `one of ${words.join(', ')}`),
      nearest: () => (typeof raw === 'string' ? nearestWords(raw, words, 1) : []),
    });
  };
}

export interface Fields {
  required: Readonly<Record<string, ValueReader>>;
  optional?: Readonly<Record<string, ValueReader>>;
}

/** An object with exactly these members. */
export function object({ required, optional = {} }: Fields, expected: string): ValueReader {
  const readers = new Map(Object.entries({ ...required, ...optional }));
  const names = [...readers.keys()];
  const needed = Object.keys(required);
  return (raw, at, context) => {
    if (!isObject(raw)) return context.report(at, wrongValue(raw, 'object', expected));
    let isValid = true;
    for (const name of needed) {
      if (Object.hasOwn(raw, name)) continue;
      isValid = false;
      context.report(at, { code: 'value', reason: `${name} is missing`, expected });
    }
    // An object without references is returned as it is.
    let changed: Record<string, JsonValue> | undefined;
    for (const name of Object.keys(raw)) {
      const value = raw[name] ?? null;
      const reader = readers.get(name);
      const location = new NestedLocation(at, name);
      const read = reader?.(value, location, context);
      if (reader === undefined) {
        context.report(location, {
          code: 'value',
          reason: `${name} is not a member`,
          expected,
          nearest: () => nearestWords(name, names, 1),
        });
      }
      if (read === undefined) {
        isValid = false;
      } else if (read !== value) {
        changed ??= { ...raw };
        changed[name] = read;
      }
    }
    return isValid ? (changed ?? raw) : undefined;
  };
}

export function list(item: ValueReader, expected: string, count?: number): ValueReader {
  return (raw, at, context) => {
    if (!isList(raw) || (count === undefined ? raw.length === 0 : raw.length !== count)) {
      return context.report(at, wrongValue(raw, 'object', expected));
    }
    let isValid = true;
    let changed: JsonValue[] | undefined;
    for (const [index, value] of raw.entries()) {
      const read = item(value, new NestedLocation(at, index), context);
      if (read === undefined) {
        isValid = false;
      } else if (read !== value) {
        changed ??= [...raw];
        changed[index] = read;
      }
    }
    return isValid ? (changed ?? raw) : undefined;
  };
}

export function wrongValue(
  raw: JsonValue,
  kind: 'number' | 'string' | 'object',
  expected: string,
): ProblemDetails {
  const reason = typeof raw === kind ? 'is invalid' : `is ${kindOf(raw)}`;
  return { code: 'value', reason, expected, got: raw };
}
