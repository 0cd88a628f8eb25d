import type { JsonValue } from '@northstar/contracts';
import { isList, isObject, own } from '../json/json-object.js';

/** What a value refers to: a whole token, or something inside of its value. */
export interface Reference {
  /** As it is written: `{color.brand}` or `#/color/brand/$value/components/0`. */
  written: string;
  /** The path of the token; undefined when it is not of this document. */
  path: string | undefined;
  /** The way inside of the token's value; empty for the whole of it. */
  within: readonly string[];
}

const curly = /^\{([^{}]+)\}$/;

/** The reference that stands in a value's place (Format Module 2025.10, §7), where one does. */
export function referenceIn(value: JsonValue): Reference | undefined {
  if (typeof value === 'string') {
    const path = value.startsWith('{') ? curly.exec(value)?.[1] : undefined;
    return path === undefined ? undefined : { written: value, path, within: [] };
  }
  if (!isObject(value)) return undefined;
  const pointer = own(value, '$ref');
  return typeof pointer === 'string' ? pointerReference(pointer) : undefined;
}

/**
 * Reads a JSON Pointer as a URI's fragment (RFC 6901 §6): what stands before `$value` is the
 * token, what follows lies inside of its value. A pointer to anything else is no reference.
 */
export function pointerReference(written: string): Reference {
  const names = pointerNames(written);
  const end = names?.indexOf('$value') ?? -1;
  // No name holds a dot: such a pointer must not meet a token of another group.
  if (names === undefined || end < 0 || names.some((name) => name.includes('.'))) {
    return { written, path: undefined, within: [] };
  }
  return { written, path: names.slice(0, end).join('.'), within: names.slice(end + 1) };
}

function pointerNames(written: string): string[] | undefined {
  if (!written.startsWith('#/')) return undefined;
  try {
    return decodeURIComponent(written.slice(2))
      .split('/')
      .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

/** The names of the group that `$extends` gives. */
export function groupNames(written: string): readonly string[] | undefined {
  const path = curly.exec(written)?.[1];
  return path === undefined ? pointerNames(written) : path.split('.');
}

/** Adds to `paths` those of all tokens that a value refers to, also deep inside of it. */
export function collectReferences(value: JsonValue, paths: string[]): void {
  if (typeof value === 'string' ? !value.startsWith('{') : typeof value !== 'object') return;
  const reference = referenceIn(value);
  if (reference?.path !== undefined) paths.push(reference.path);
  if (reference !== undefined || typeof value !== 'object' || value === null) return;
  if (isList(value)) {
    for (const item of value) collectReferences(item, paths);
  } else {
    for (const key of Object.keys(value)) collectReferences(value[key] ?? null, paths);
  }
}
