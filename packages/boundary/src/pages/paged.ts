import type { Operation } from '@northstar/contracts';
import { bodyFields } from '../call/body-fields.js';

/** The first page, when awaited; every item of every page, when iterated. */
export type Paged<Page, Item> = Promise<Page> & AsyncIterable<Item>;

interface AnyPage {
  items: readonly unknown[];
  next_cursor: string | null;
}

/** Whether an operation's answer is one page of a list (COMMON, Lists). */
export function isPaged(operation: Operation): boolean {
  const result = operation.results[200];
  if (result?.kind !== 'json') return false;
  const fields = bodyFields(result.type);
  return fields.has('items') && fields.has('next_cursor');
}

/** Asks for the first page at once, and for the next ones as far as somebody reads. */
export function paged(
  operation: Operation,
  page: (place: Readonly<Record<string, string>>) => Promise<unknown>,
): Paged<unknown, unknown> {
  const first = page({});
  // The log's pages go on `after` a cursor, all others have a `cursor`.
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
