import type { ServerResponse } from 'node:http';
import { feedId } from './samples.js';
import type { Asked } from './table-server.js';

/** Answers as an event stream and gives the way to write on. */
export function openStream({ res }: Asked, before = ''): ServerResponse {
  res.writeHead(200, { 'content-type': 'text/event-stream' });
  res.write(before || ': open\n\n');
  return res;
}

export function frame(number: number): string {
  const data = JSON.stringify({ feed_id: feedId(number) });
  return `id: c${number}\nevent: feed.deleted\ndata: ${data}\n\n`;
}

/** The number that a frame was made of. */
export function numberOf(event: { cursor: string }): number {
  return Number(event.cursor.slice(1));
}
