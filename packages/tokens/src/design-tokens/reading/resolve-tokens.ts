import type { JsonValue } from '@northstar/contracts';
import { Within, type Place, type Problems } from '../design-token-problem.js';
import { isList, isObject, own, type JsonObject } from '../json/json-object.js';
import type { DesignTokenType } from '../types/design-token-type.js';
import { typeReaders } from '../types/type-readers.js';
import type { ReadingContext } from '../types/value-reader.js';
import type { FlatToken } from './flatten.js';
import type { NearestNames } from './nearest-names.js';
import { readingOrder } from './reading-order.js';
import { collectReferences, pointerReference, referenceIn, type Reference } from './references.js';

/** A token with all that the format lets other places say of it. */
export interface ResolvedDesignToken {
  /** Its names joined by dots; that of a group's own value ends in `.$root`. */
  path: string;
  type: DesignTokenType;
  /** With all references followed. */
  value: JsonValue;
  /** The reference as it is written, where the whole value is one. */
  alias?: string;
  description?: string;
  deprecated?: boolean | string;
  extensions?: JsonObject;
  /** Where it is written; through `$extends` that may be another group's token. */
  pointer: string;
}

const nothing: readonly string[] = [];

/** Reads the values of all tokens. A token with a mistake is left out, and so is what refers to it. */
export function resolveTokens(
  tokens: ReadonlyMap<string, FlatToken>,
  nearest: NearestNames,
  problems: Problems,
): ResolvedDesignToken[] {
  const references = new Map<string, readonly string[]>();
  for (const [path, { source }] of tokens) {
    const targets: string[] = [];
    collectReferences(rawValue(source), targets);
    references.set(path, targets.length === 0 ? nothing : targets);
  }
  const { order, cycles } = readingOrder(references);
  const circular = new Set(cycles.flat());
  for (const cycle of cycles) {
    const first = tokens.get(cycle[0] ?? '');
    if (first === undefined) continue;
    const reason = `refers to itself: ${cycle.join(' → ')}`;
    const details = { reason, expected: 'references that end at a value', cycle };
    problems.add(valuePlace(first), { code: 'cycle', ...details });
  }

  const resolved = new Map<string, ResolvedDesignToken>();
  const context = readingContext(tokens, resolved, nearest, problems);
  for (const path of order) {
    const token = tokens.get(path);
    if (token === undefined || circular.has(path)) continue;
    const read = resolve(token, resolved, context);
    if (read !== undefined) resolved.set(path, read);
  }
  // In the document's order, not in that of the references.
  return [...tokens.keys()].flatMap((path) => resolved.get(path) ?? []);
}

function resolve(
  token: FlatToken,
  resolved: ReadonlyMap<string, ResolvedDesignToken>,
  context: ReadingContext,
): ResolvedDesignToken | undefined {
  const { path, source, pointer, deprecated } = token;
  const at = valuePlace(token);
  const raw = rawValue(source);
  const alias = referenceIn(raw);
  const target = alias?.within.length === 0 ? resolved.get(alias.path ?? '') : undefined;
  const type = token.type ?? target?.type ?? token.groupType;
  if (type === undefined) {
    // What is wrong with a reference says more than that there is no type.
    if (alias !== undefined && context.follow(alias, at, undefined) === undefined) return undefined;
    const expected = 'a $type on the token or on a group around it';
    return context.fault({ path, pointer }, { code: 'type', reason: 'has no type', expected });
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
  problems: Problems,
): ReadingContext {
  const fault: ReadingContext['fault'] = (at, details) => problems.add(at, details);
  const unknown = (reference: Reference, at: Place): undefined => {
    const { path, written } = reference;
    if (path === undefined) {
      const expected = 'a path in braces, or a pointer into this document: "#/color/brand/$value"';
      const meant = `${written}/$value`;
      const nearest = () => (tokens.has(pointerReference(meant).path ?? '') ? [meant] : []);
      const reason = 'is no reference to a token';
      return fault(at, { code: 'unknown', reason, expected, got: written, nearest });
    }
    const inGroup = tokens.has(`${path}.$root`);
    return fault(at, {
      code: 'unknown',
      reason: `refers to ${path}, which is no token of this document`,
      expected: 'the path of a token',
      got: written,
      nearest: () => (inGroup ? [`${path}.$root`] : nearest.tokens(path, tokens.keys())),
    });
  };
  return {
    fault,
    follow(reference, at, type) {
      const { path, within, written } = reference;
      if (path === undefined || !tokens.has(path)) return unknown(reference, at);
      const target = resolved.get(path);
      if (target === undefined) {
        const reason = `refers to ${path}, which has a mistake of its own`;
        return fault(at, {
          code: 'broken',
          reason,
          expected: 'a token without mistakes',
          got: written,
        });
      }
      if (within.length === 0) {
        if (type === undefined || type === target.type) return target.value;
        const reason = `refers to ${path}, which is of the type ${target.type}`;
        return fault(at, {
          code: 'type',
          reason,
          expected: `a token of the type ${type}`,
          got: written,
        });
      }
      const value = memberAt(target.value, within);
      if (value !== undefined) return value;
      const reason = `refers to ${within.join('/')} in ${path}, which is not there`;
      return fault(at, { code: 'unknown', reason, expected: 'a part of its value', got: written });
    },
  };
}

function memberAt(value: JsonValue, within: readonly string[]): JsonValue | undefined {
  let found: JsonValue | undefined = value;
  for (const name of within) {
    if (found === undefined) return undefined;
    if (isList(found)) found = /^(0|[1-9]\d*)$/.test(name) ? found[Number(name)] : undefined;
    else found = isObject(found) ? own(found, name) : undefined;
  }
  return found;
}

/** The value as it is written; that of a token with `$ref` is the reference. */
function rawValue(source: JsonObject): JsonValue {
  const value = own(source, '$value');
  return value ?? (Object.hasOwn(source, '$value') ? null : { $ref: own(source, '$ref') ?? null });
}

function valuePlace(token: FlatToken): Place {
  return new Within(token, Object.hasOwn(token.source, '$value') ? '$value' : '$ref');
}
