import { describe, expect, it } from '@jest/globals';
import { createParser } from 'eventsource-parser';
import type { EventSourceMessage } from 'eventsource-parser';
import { encodeComment, encodeEvent, encodePlace } from './encode-frame.js';

function parse(...frames: Buffer[]) {
  const events: EventSourceMessage[] = [];
  const comments: string[] = [];
  const faults: unknown[] = [];
  let retry: number | undefined;
  const parser = createParser({
    onEvent: (event) => events.push(event),
    onComment: (comment) => comments.push(comment),
    onError: (error) => faults.push(error),
    onRetry: (ms) => (retry = ms),
  });
  for (const frame of frames) parser.feed(frame.toString());
  return { events, comments, faults, retry };
}

describe('An encoded event', () => {
  it.each([
    ['line ends', 'one\ntwo\r\nthree\rfour\u2028five\u2029six\u0085seven'],
    ['field-like lines', 'x\ndata: y\n\nevent: z\nid: 9\n\n'],
    ['NUL, emoji and a lone surrogate', '\0😀\ud800'],
    ['leading spaces and colons', ' : ::'],
  ])('keeps %s in its data', (_case, text) => {
    const { events, faults } = parse(encodeEvent('c1', 'feed.updated', { text }));
    expect(events).toHaveLength(1);
    expect(JSON.parse(events[0]?.data ?? '')).toEqual({ text });
    expect(faults).toEqual([]);
  });

  it('cannot be broken by line ends in its name or cursor', () => {
    const { events } = parse(
      encodeEvent('c\n1\0', 'a\r\n\r\ndata: b', 1),
      encodeEvent('c2', 'n', 2),
    );
    expect(events).toEqual([
      { id: 'c 1 ', event: 'a data: b', data: '1' },
      { id: 'c2', event: 'n', data: '2' },
    ]);
  });

  it('stands for itself: frames that are joined give the same events', () => {
    const frames = [encodeEvent('c1', 'a', null), encodePlace('c2'), encodeEvent('c3', 'b', [])];
    const joined = parse(Buffer.concat(frames));
    expect(joined).toEqual(parse(...frames));
    expect(joined.events.map((event) => event.id)).toEqual(['c1', 'c3']);
  });
});

describe('A place and a comment', () => {
  it('give no event, and tell the cursor to parsers that pass lone ids over', () => {
    expect(parse(encodePlace('c7', 2000))).toEqual({
      events: [],
      comments: ['cursor c7'],
      faults: [],
      retry: 2000,
    });
    expect(parse(encodeComment('keep\nalive'))).toMatchObject({
      events: [],
      comments: ['keep alive'],
    });
  });
});
