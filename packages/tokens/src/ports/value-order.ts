import type { ValueRow } from './canvas-rows.js';

type ValuePlace = Pick<ValueRow, 'element_id' | 'token_path'>;

/** By element, the root first, then path: by their bytes, as both are ASCII. */
export function byElementAndPath(a: ValuePlace, b: ValuePlace): number {
  return ascending(a.element_id ?? '', b.element_id ?? '') || ascending(a.token_path, b.token_path);
}

/** Tells apart what stands at one place of a canvas. */
export function placeKey({ element_id, token_path }: ValuePlace): string {
  return `${element_id ?? ''} ${token_path}`;
}

export function ascending(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
