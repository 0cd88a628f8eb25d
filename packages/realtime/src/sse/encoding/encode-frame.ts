import type { JsonValue } from '@northstar/contracts';

/** Line ends and NUL would end a field, or make readers drop it (HTML, 9.2.6). */
const UNSAFE = /[\r\n\0]+/g;

/** An event as server-sent text: one `id`, one `event`, and its data as JSON on one line. */
export function encodeEvent(cursor: string, name: string, data: JsonValue): Buffer {
  // JSON.stringify escapes every line end inside its strings.
  return Buffer.from(
    `id: ${oneLine(cursor)}\nevent: ${oneLine(name)}\ndata: ${JSON.stringify(data)}\n\n`,
  );
}

/**
 * Tells a reader where it stands without an event. A block of `id` alone sets the last event id
 * of an EventSource (HTML, 9.2.6, "dispatch the event", step 1); parsers that hand on whole events
 * only, such as eventsource-parser, pass it over, so the comment says the same.
 */
export function encodePlace(cursor: string, retryMs?: number): Buffer {
  const retry = retryMs === undefined ? '' : `retry: ${Math.round(retryMs)}\n`;
  return Buffer.from(`${retry}: cursor ${oneLine(cursor)}\nid: ${oneLine(cursor)}\n\n`);
}

export function encodeComment(text: string, retryMs?: number): Buffer {
  const retry = retryMs === undefined ? '' : `retry: ${Math.round(retryMs)}\n`;
  return Buffer.from(`${retry}: ${oneLine(text)}\n\n`);
}

function oneLine(text: string): string {
  return text.replace(UNSAFE, ' ');
}
