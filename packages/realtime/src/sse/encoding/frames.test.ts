import { describe, expect, it } from '@jest/globals';
import { createParser } from 'eventsource-parser';
import type { EventSourceMessage } from 'eventsource-parser';
import { commentFrame, cursorFrame, eventFrame } from './frames.js';

function parse(...frames: Buffer[]) {
  const events: EventSourceMessage[] = [];
  const comments: string[] = [];
  const errors: unknown[] = [];
  let retry: number | undefined;
  const parser = createParser({
    onEvent: (event) => events.push(event),
    onComment: (comment) => comments.push(comment),
    onError: (error) => errors.push(error),
    onRetry: (ms) => (retry = ms),
  });
  for (const frame of frames) parser.feed(frame.toString());
  return { events, comments, errors, retry };
}

describe('An event frame', () => {
  it.each([
    ['line ends', 'one\ntwo\r\nthree\rfour\u2028five\u2029six\u0085seven'],
    ['field-like lines', 'x\ndata: y\n\nevent: z\nid: 9\n\n'],
    ['NUL, emoji and a lone surrogate', '\0😀\ud800'],
    ['leading spaces and colons', ' : ::'],
  ])('keeps %s in its data', (_case, text) => {
    const { events, errors } = parse(eventFrame('c1', 'feed.updated', { text }));
    expect(events).toHaveLength(1);
    expect(JSON.parse(events[0]?.data ?? '')).toEqual({ text });
    expect(errors).toEqual([]);
  });

  it('is not broken by line ends in its name or cursor', () => {
    const { events } = parse(eventFrame('c\n1\0', 'a\r\n\r\ndata: b', 1), eventFrame('c2', 'n', 2));
    expect(events).toEqual([
      { id: 'c 1 ', event: 'a data: b', data: '1' },
      { id: 'c2', event: 'n', data: '2' },
    ]);
  });

  it('is independent of others: joined frames have the same events', () => {
    const frames = [eventFrame('c1', 'a', null), cursorFrame('c2'), eventFrame('c3', 'b', [])];
    const joined = parse(Buffer.concat(frames));
    expect(joined).toEqual(parse(...frames));
    expect(joined.events.map((event) => event.id)).toEqual(['c1', 'c3']);
  });
});

describe('A cursor frame and a comment', () => {
  it('contain no event, and have the cursor for parsers that skip a lone id', () => {
    expect(parse(cursorFrame('c7', 2000))).toEqual({
      events: [],
      comments: ['cursor c7'],
      errors: [],
      retry: 2000,
    });
    expect(parse(commentFrame('keep\nalive'))).toMatchObject({
      events: [],
      comments: ['keep alive'],
    });
  });
});
