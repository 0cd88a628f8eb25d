import type { ValueRow } from './document-rows.js';

/** An element, or null for the root, and a path on it. */
export type TokenAddress = Pick<ValueRow, 'element_id' | 'token_path'>;

/** Identifies a value in its document. */
export function addressKey({ element_id, token_path }: TokenAddress): string {
  return `${element_id ?? ''} ${token_path}`;
}

/** By element, the root first, then by path; both compare by bytes, as they are ASCII. */
export function byElementAndPath(a: TokenAddress, b: TokenAddress): number {
  return ascending(a.element_id ?? '', b.element_id ?? '') || ascending(a.token_path, b.token_path);
}

export function ascending(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
