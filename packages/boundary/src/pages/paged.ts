import type { Operation } from '@northstar/contracts';
import { bodyFields } from '../call/body-fields.js';

/** Resolves to the first page when awaited; yields the items of all pages when iterated. */
export type Paged<Page, Item> = Promise<Page> & AsyncIterable<Item>;

interface AnyPage {
  items: readonly unknown[];
  next_cursor: string | null;
}

/** Returns whether an operation answers with one page of a list. */
export function isPaged(operation: Operation): boolean {
  const result = operation.results[200];
  if (result?.kind !== 'json') return false;
  const fields = bodyFields(result.type);
  return fields.has('items') && fields.has('next_cursor');
}

/** Requests the first page at once, and each next page when the iteration reaches it. */
export function paged(
  operation: Operation,
  page: (cursor: Readonly<Record<string, string>>) => Promise<unknown>,
): Paged<unknown, unknown> {
  const first = page({});
  // The event log continues `after` a cursor; all other lists have a `cursor`.
  const field = 'cursor' in operation.query.shape ? 'cursor' : 'after';
  async function* items(): AsyncGenerator<unknown, void, undefined> {
    for (let next = first; ;) {
      const read = await next;
      if (!isPage(read)) return; // not modified
      yield* read.items;
      if (read.next_cursor === null || !(field in operation.query.shape)) return;
      next = page({ [field]: read.next_cursor });
    }
  }
  return Object.assign(first, { [Symbol.asyncIterator]: items });
}

function isPage(value: unknown): value is AnyPage {
  return typeof value === 'object' && value !== null && 'items' in value && 'next_cursor' in value;
}
