import type { Scope } from '@northstar/contracts';
import { EnginesError } from '@northstar/contracts';
import type { CursorCodec } from '@northstar/contracts/cursors';

/** One question for streams and pages, so that either goes on where the other stopped. */
const QUESTION = 'events';

/** The cursor that resumes behind the event with this seq; 0 resumes at the log's beginning. */
export function sealEventCursor(cursors: CursorCodec, scope: Scope, seq: number): string {
  return cursors.encode(scope, QUESTION, seq);
}

/** The seq that a cursor stands for, which stood at `path` in the request. Throws `cursor.invalid`. */
export function openEventCursor(
  cursors: CursorCodec,
  scope: Scope,
  cursor: string,
  path = 'query.after',
): number {
  const seq = cursors.decode(scope, QUESTION, cursor, path);
  if (typeof seq !== 'number' || !Number.isSafeInteger(seq) || seq < 0) {
    throw new EnginesError('cursor.invalid', 'This cursor does not name a place in an event log', {
      errors: [
        { path, reason: 'names no place', expected: 'a cursor of an event, a page or a stream' },
      ],
    });
  }
  return seq;
}
