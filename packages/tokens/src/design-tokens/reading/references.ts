import type { JsonValue } from '@northstar/contracts';
import { isList, isObject, own } from '../json/json-object.js';

/** A reference to a whole token, or to a part of its value. */
export interface Reference {
  /** As it is written: `{color.brand}` or `#/color/brand/$value/components/0`. */
  written: string;
  /** The path of the token; undefined when the reference is not to a token of this document. */
  path: string | undefined;
  /** The path inside the token's value; empty for the whole value. */
  within: readonly string[];
}

const curly = /^\{([^{}]+)\}$/;

/** The reference that is used as a value (Format Module 2025.10, §7); undefined for other values. */
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
 * Reads a JSON Pointer in a URI fragment (RFC 6901 §6): the names before `$value` are the path of
 * the token, the names after it are the path inside its value. Other pointers are not references.
 */
export function pointerReference(written: string): Reference {
  const names = pointerNames(written);
  const end = names?.indexOf('$value') ?? -1;
  // A name has no dots. With dots, the pointer would match a token of another group.
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

/** The names in the path of the group that `$extends` refers to. */
export function groupNames(written: string): readonly string[] | undefined {
  const path = curly.exec(written)?.[1];
  return path === undefined ? pointerNames(written) : path.split('.');
}

/** Adds the paths of all tokens that a value refers to, at any depth. */
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
