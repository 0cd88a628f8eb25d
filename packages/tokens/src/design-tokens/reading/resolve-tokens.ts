import type { JsonValue } from '@northstar/contracts';
import { NestedLocation, type Location, type ProblemList } from '../design-token-problem.js';
import { isList, isObject, own, type JsonObject } from '../json/json-object.js';
import type { DesignTokenType } from '../types/design-token-type.js';
import { typeReaders } from '../types/type-readers.js';
import type { ReadingContext } from '../types/value-reader.js';
import type { FlatToken } from './flatten.js';
import type { NearestNames } from './nearest-names.js';
import { readingOrder } from './reading-order.js';
import { collectReferences, pointerReference, referenceIn, type Reference } from './references.js';

/** A token with everything that it takes from its groups and references. */
export interface ResolvedDesignToken {
  /** Its names joined by dots. The path of a group's own value ends in `.$root`. */
  path: string;
  type: DesignTokenType;
  /** With all references followed. */
  value: JsonValue;
  /** The reference as it is written, when the whole value is a reference. */
  alias?: string;
  description?: string;
  deprecated?: boolean | string;
  extensions?: JsonObject;
  /** Where it is written; in another group when it comes from `$extends`. */
  pointer: string;
}

const noReferences: readonly string[] = [];

/** Reads the values of all tokens. Leaves out invalid tokens and the tokens that refer to them. */
export function resolveTokens(
  tokens: ReadonlyMap<string, FlatToken>,
  nearest: NearestNames,
  problems: ProblemList,
): ResolvedDesignToken[] {
  const references = new Map<string, readonly string[]>();
  for (const [path, { source }] of tokens) {
    const targets: string[] = [];
    collectReferences(rawValue(source), targets);
    references.set(path, targets.length === 0 ? noReferences : targets);
  }
  const { order, cycles } = readingOrder(references);
  const circular = new Set(cycles.flat());
  for (const cycle of cycles) {
    const first = tokens.get(cycle[0] ?? '');
    if (first === undefined) continue;
    const reason = `refers to itself: ${cycle.join(' → ')}`;
    const details = { reason, expected: 'references that end at a value', cycle };
    problems.add(valueLocation(first), { code: 'cycle', ...details });
  }

  const resolved = new Map<string, ResolvedDesignToken>();
  const context = readingContext(tokens, resolved, nearest, problems);
  for (const path of order) {
    const token = tokens.get(path);
    if (token === undefined || circular.has(path)) continue;
    const read = resolve(token, resolved, context);
    if (read !== undefined) resolved.set(path, read);
  }
  // In the order of the document, not of the references.
  return [...tokens.keys()].flatMap((path) => resolved.get(path) ?? []);
}

function resolve(
  token: FlatToken,
  resolved: ReadonlyMap<string, ResolvedDesignToken>,
  context: ReadingContext,
): ResolvedDesignToken | undefined {
  const { path, source, pointer, deprecated } = token;
  const at = valueLocation(token);
  const raw = rawValue(source);
  const alias = referenceIn(raw);
  const target = alias?.within.length === 0 ? resolved.get(alias.path ?? '') : undefined;
  const type = token.type ?? target?.type ?? token.groupType;
  if (type === undefined) {
    // The problem of a reference is more helpful than a missing type.
    if (alias !== undefined && context.follow(alias, at, undefined) === undefined) return undefined;
    const expected = 'a $type on the token or on a group around it';
    return context.report({ path, pointer }, { code: 'type', reason: 'has no type', expected });
  }
  const value = typeReaders[type](raw, at, context);
  if (value === undefined) return undefined;
  const description = own(source, '$description');
  const extensions = own(source, '$extensions');
  return {
    path,
    type,
    value,
    ...(alias === undefined ? {} : { alias: alias.written }),
    ...(typeof description === 'string' ? { description } : {}),
    ...(deprecated === undefined ? {} : { deprecated }),
    ...(isObject(extensions) ? { extensions } : {}),
    pointer,
  };
}

function readingContext(
  tokens: ReadonlyMap<string, FlatToken>,
  resolved: ReadonlyMap<string, ResolvedDesignToken>,
  nearest: NearestNames,
  problems: ProblemList,
): ReadingContext {
  const report: ReadingContext['report'] = (at, details) => problems.add(at, details);
  const unknown = (reference: Reference, at: Location): undefined => {
    const { path, written } = reference;
    if (path === undefined) {
      const expected = 'a path in braces, or a pointer into this document: "#/color/brand/$value"';
      const pointer = `${written}/$value`;
      const nearest = () => (tokens.has(pointerReference(pointer).path ?? '') ? [pointer] : []);
      const reason = 'is not a reference to a token';
      return report(at, { code: 'unknown', reason, expected, got: written, nearest });
    }
    const inGroup = tokens.has(`${path}.$root`);
    return report(at, {
      code: 'unknown',
      reason: `refers to ${path}, which is not a token of this document`,
      expected: 'the path of a token',
      got: written,
      nearest: () => (inGroup ? [`${path}.$root`] : nearest.tokens(path, tokens.keys())),
    });
  };
  return {
    report,
    follow(reference, at, type) {
      const { path, within, written } = reference;
      if (path === undefined || !tokens.has(path)) return unknown(reference, at);
      const target = resolved.get(path);
      if (target === undefined) {
        const reason = `refers to ${path}, which is invalid`;
        return report(at, {
          code: 'broken',
          reason,
          expected: 'a valid token',
          got: written,
        });
      }
      if (within.length === 0) {
        if (type === undefined || type === target.type) return target.value;
        const reason = `refers to ${path}, which is of the type ${target.type}`;
        return report(at, {
          code: 'type',
          reason,
          expected: `a token of the type ${type}`,
          got: written,
        });
      }
      const value = memberAt(target.value, within);
      if (value !== undefined) return value;
      const reason = `refers to ${within.join('/')} in ${path}, which does not exist`;
      return report(at, { code: 'unknown', reason, expected: 'a part of its value', got: written });
    },
  };
}

function memberAt(value: JsonValue, within: readonly string[]): JsonValue | undefined {
  let member: JsonValue | undefined = value;
  for (const name of within) {
    if (member === undefined) return undefined;
    if (isList(member)) member = /^(0|[1-9]\d*)$/.test(name) ? member[Number(name)] : undefined;
    else member = isObject(member) ? own(member, name) : undefined;
  }
  return member;
}

/** The value as it is written; for a token with `$ref` a reference. */
function rawValue(source: JsonObject): JsonValue {
  const value = own(source, '$value');
  return value ?? (Object.hasOwn(source, '$value') ? null : { $ref: own(source, '$ref') ?? null });
}

function valueLocation(token: FlatToken): Location {
  return new NestedLocation(token, Object.hasOwn(token.source, '$value') ? '$value' : '$ref');
}
