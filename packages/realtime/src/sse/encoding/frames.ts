import type { JsonValue } from '@northstar/contracts';

/** Line ends and NUL would end a field, or make parsers ignore it (HTML, 9.2.6). */
const UNSAFE = /[\r\n\0]+/g;

/** An event: one `id`, one `event`, and its data as JSON on one line. */
export function eventFrame(cursor: string, name: string, data: JsonValue): Buffer {
  // JSON.stringify escapes every line end inside its strings.
  return Buffer.from(
    `id: ${oneLine(cursor)}\nevent: ${oneLine(name)}\ndata: ${JSON.stringify(data)}\n\n`,
  );
}

/**
 * Sends the cursor without an event. A block with only `id` sets the last event id of an
 * EventSource (HTML, 9.2.6, "dispatch the event", step 1); parsers that report whole events only,
 * such as eventsource-parser, skip it, so a comment has the cursor too.
 */
export function cursorFrame(cursor: string, retryMs?: number): Buffer {
  return Buffer.from(
    `${retryField(retryMs)}: cursor ${oneLine(cursor)}\nid: ${oneLine(cursor)}\n\n`,
  );
}

export function commentFrame(text: string, retryMs?: number): Buffer {
  return Buffer.from(`${retryField(retryMs)}: ${oneLine(text)}\n\n`);
}

function retryField(retryMs: number | undefined): string {
  return retryMs === undefined ? '' : `retry: ${Math.round(retryMs)}\n`;
}

function oneLine(text: string): string {
  return text.replace(UNSAFE, ' ');
}
