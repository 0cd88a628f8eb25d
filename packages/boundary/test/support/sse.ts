import type { ServerResponse } from 'node:http';
import { feedId } from './samples.js';
import type { ReceivedRequest } from './table-server.js';

/** Answers with an open event stream; returns the response to write more to. */
export function openStream({ res }: ReceivedRequest, before = ''): ServerResponse {
  res.writeHead(200, { 'content-type': 'text/event-stream' });
  res.write(before || ': open\n\n');
  return res;
}

export function frame(number: number): string {
  const data = JSON.stringify({ feed_id: feedId(number) });
  return `id: c${number}\nevent: feed.deleted\ndata: ${data}\n\n`;
}

/** The number that the frame of an event was created from. */
export function numberOf(event: { cursor: string }): number {
  return Number(event.cursor.slice(1));
}
