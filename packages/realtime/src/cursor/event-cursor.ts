import type { Scope } from '@northstar/contracts';
import { EnginesError } from '@northstar/contracts';
import type { CursorCodec } from '@northstar/contracts/cursors';

/** Streams and pages share one query, so that either can resume from the other's cursor. */
const QUERY = 'events';

/** The cursor that resumes after the event with this seq; 0 resumes at the log's beginning. */
export function encodeEventCursor(cursors: CursorCodec, scope: Scope, seq: number): string {
  return cursors.encode(scope, QUERY, seq);
}

/** The seq of a cursor, which the request had at `path`. Throws `cursor.invalid`. */
export function decodeEventCursor(
  cursors: CursorCodec,
  scope: Scope,
  cursor: string,
  path: string,
): number {
  const seq = cursors.decode(scope, QUERY, cursor, path);
  if (typeof seq !== 'number' || !Number.isSafeInteger(seq) || seq < 0) {
    throw new EnginesError('cursor.invalid', 'The cursor is not valid for an event log', {
      errors: [
        {
          path,
          reason: 'does not contain a sequence number',
          expected: 'a cursor of an event, a page or a stream',
        },
      ],
    });
  }
  return seq;
}
