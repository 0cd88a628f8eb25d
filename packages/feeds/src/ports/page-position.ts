import { EnginesError } from '@northstar/contracts';
import type { JsonValue } from '@northstar/contracts';
import type { z } from 'zod';

/**
 * Where the next page of a list begins. Created and read by the repository alone, so the order of
 * a list is its concern; the store signs it into a cursor.
 */
export type PagePosition = JsonValue;

/** Reads a position that the repository created. Throws `cursor.invalid` for any other form. */
export function readPosition<Position>(
  type: z.ZodType<Position>,
  position: PagePosition,
): Position {
  const read = type.safeParse(position);
  if (read.success) return read.data;
  throw new EnginesError('cursor.invalid', 'This cursor was created by another version', {
    errors: [
      {
        path: 'query.cursor',
        reason: 'The cursor was created by another version of the service',
        expected: 'next_cursor of a recent answer; leave it out to start at the first page',
      },
    ],
  });
}
