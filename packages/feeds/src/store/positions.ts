import type { JsonValue, Scope } from '@northstar/contracts';
import type { CursorCodec } from '@northstar/contracts/cursors';
import { z } from 'zod';

const FeedPosition = z.strictObject({ created_at: z.string(), feed_id: z.string() });
const ItemPosition = z.strictObject({
  item_id: z.string(),
  published_at: z.string().nullable(),
  ingested_at: z.string(),
  pinned: z.boolean(),
  featured: z.boolean(),
  position: z.number().nullable(),
});

/** A list's question: a cursor is good for the same one only. */
function questionOf(scope: Scope, operation: string, asked: readonly JsonValue[]): string {
  return JSON.stringify([operation, scope.surface_id ?? null, ...asked]);
}

/** Seals and opens the places between the entries of one list. */
export interface Places<Position> {
  seal(position: Position): string;
  /** Throws `cursor.invalid` for a cursor of another list. */
  open(cursor: string): Position;
}

function places<Shape extends z.ZodObject>(
  codec: CursorCodec,
  scope: Scope,
  question: string,
  shape: Shape,
): Places<z.infer<Shape>> {
  const loose = shape.strip();
  return {
    // What else a row holds is no part of its place.
    seal: (position) => codec.encode(scope, question, z.json().parse(loose.parse(position))),
    // The seal has proved that it is our own, of this very question.
    open: (cursor) => shape.parse(codec.decode(scope, question, cursor)),
  };
}

export function feedPlaces(codec: CursorCodec, scope: Scope, source_kind: string | undefined) {
  return places(codec, scope, questionOf(scope, 'listFeeds', [source_kind ?? null]), FeedPosition);
}

export function itemPlaces(
  codec: CursorCodec,
  scope: Scope,
  { feed_id, sort, q }: { feed_id: string; sort: string; q: string | undefined },
) {
  const question = questionOf(scope, 'listItems', [feed_id, sort, q ?? null]);
  return places(codec, scope, question, ItemPosition);
}
