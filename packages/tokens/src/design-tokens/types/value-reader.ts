import type { JsonValue } from '@northstar/contracts';
import { Within, type Place, type ProblemDetails } from '../design-token-problem.js';
import type { Reference } from '../reading/references.js';
import { referenceIn } from '../reading/references.js';
import { isList, isObject, own } from '../json/json-object.js';
import { kindOf } from '../../values/kind-of.js';
import { nearestWords } from '../../values/nearest-word.js';
import type { DesignTokenType } from './design-token-type.js';

/** What a value is read with. */
export interface ReadingContext {
  /** The value that a reference stands for; undefined, with the problem noted, when there is none. */
  follow(reference: Reference, at: Place, type: DesignTokenType | undefined): JsonValue | undefined;
  fault(at: Place, details: ProblemDetails): undefined;
}

/** Reads a value as it is written: it with all references followed, or undefined and a problem noted. */
export type ValueReader = (
  raw: JsonValue,
  at: Place,
  context: ReadingContext,
) => JsonValue | undefined;

/** A value of a type, or a reference to a token of that type. */
export function ofType(type: DesignTokenType, literal: ValueReader): ValueReader {
  return (raw, at, context) => {
    const reference = referenceIn(raw);
    if (reference === undefined) return literal(raw, at, context);
    const value = context.follow(reference, at, type);
    // What a curly reference leads to was read as a token of that type; a pointer leads anywhere.
    if (value === undefined || typeof raw === 'string') return value;
    return literal(value, at, context);
  };
}

/** Something that is no token by itself: it can be pointed at, but not named in braces. */
export function part(literal: ValueReader): ValueReader {
  return (raw, at, context) => {
    if (!isObject(raw) || typeof own(raw, '$ref') !== 'string') return literal(raw, at, context);
    const reference = referenceIn(raw);
    const value = reference === undefined ? undefined : context.follow(reference, at, undefined);
    return value === undefined ? undefined : literal(value, at, context);
  };
}

export function numberFrom(expected: string, holds: (value: number) => boolean): ValueReader {
  return (raw, at, context) => {
    if (typeof raw === 'number' && Number.isFinite(raw) && holds(raw)) return raw;
    return context.fault(at, valueFault(raw, 'number', expected));
  };
}

export const anyNumber = numberFrom('a number', () => true);

export function oneOf(words: readonly string[]): ValueReader {
  return (raw, at, context) => {
    if (typeof raw === 'string' && words.includes(raw)) return raw;
    return context.fault(at, {
      ...valueFault(raw, 'string', `one of ${words.join(', ')}`),
      nearest: () => (typeof raw === 'string' ? nearestWords(raw, words, 1) : []),
    });
  };
}

export interface Fields {
  required: Readonly<Record<string, ValueReader>>;
  optional?: Readonly<Record<string, ValueReader>>;
}

/** An object with these members and no others. */
export function object({ required, optional = {} }: Fields, expected: string): ValueReader {
  const readers = new Map(Object.entries({ ...required, ...optional }));
  const names = [...readers.keys()];
  const needed = Object.keys(required);
  return (raw, at, context) => {
    if (!isObject(raw)) return context.fault(at, valueFault(raw, 'object', expected));
    let whole = true;
    for (const name of needed) {
      if (Object.hasOwn(raw, name)) continue;
      whole = false;
      context.fault(at, { code: 'value', reason: `lacks ${name}`, expected });
    }
    // What holds no references is handed on as it is.
    let changed: Record<string, JsonValue> | undefined;
    for (const name of Object.keys(raw)) {
      const value = raw[name] ?? null;
      const reader = readers.get(name);
      const place = new Within(at, name);
      const read = reader?.(value, place, context);
      if (reader === undefined) {
        context.fault(place, {
          code: 'value',
          reason: `${name} is no member of it`,
          expected,
          nearest: () => nearestWords(name, names, 1),
        });
      }
      if (read === undefined) {
        whole = false;
      } else if (read !== value) {
        changed ??= { ...raw };
        changed[name] = read;
      }
    }
    return whole ? (changed ?? raw) : undefined;
  };
}

export function list(item: ValueReader, expected: string, count?: number): ValueReader {
  return (raw, at, context) => {
    if (!isList(raw) || (count === undefined ? raw.length === 0 : raw.length !== count)) {
      return context.fault(at, valueFault(raw, 'object', expected));
    }
    let whole = true;
    let changed: JsonValue[] | undefined;
    for (const [index, value] of raw.entries()) {
      const read = item(value, new Within(at, index), context);
      if (read === undefined) {
        whole = false;
      } else if (read !== value) {
        changed ??= [...raw];
        changed[index] = read;
      }
    }
    return whole ? (changed ?? raw) : undefined;
  };
}

export function valueFault(
  raw: JsonValue,
  kind: 'number' | 'string' | 'object',
  expected: string,
): ProblemDetails {
  const reason = typeof raw === kind ? 'will not do' : `is ${kindOf(raw)}`;
  return { code: 'value', reason, expected, got: raw };
}
