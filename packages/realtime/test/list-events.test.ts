import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { encodeEventCursor } from '../src/cursor/event-cursor.js';
import { StreamClient } from './support/stream-client.js';
import { cursors, draft, scope, startHost } from './support/test-host.js';
import type { TestHost } from './support/test-host.js';

const cursorOf = (seq: number) => encodeEventCursor(cursors, scope, seq);

describe('The log as pages', () => {
  let host: TestHost;
  beforeEach(async () => {
    host = await startHost();
  });
  afterEach(() => host.close());
  const publish = (count: number) =>
    host.realtime.append(
      scope,
      Array.from({ length: count }, (_none, index) => draft('feed:a', index + 1)),
    );
  const page = (after?: string, limit = 2) => host.realtime.listEvents(scope, { after, limit });

  it('is empty before the first event, with a cursor to go on from', async () => {
    const empty = { items: [], next_cursor: null, head_cursor: cursorOf(0) };
    expect(await page()).toEqual(empty);
    await publish(1);
    expect((await page(empty.head_cursor)).items.map((event) => event.seq)).toEqual([1]);
  });

  it('is read from the oldest event that is kept to the end', async () => {
    await publish(5);
    const first = await page();
    expect(first.items.map((event) => event.seq)).toEqual([1, 2]);
    expect(first.items[0]).toMatchObject({ cursor: cursorOf(1), topic: 'feed:a', data: 1 });
    expect(first.next_cursor).toBe(cursorOf(2));
    expect(first.head_cursor).toBe(cursorOf(5));
    const last = await page(cursorOf(4));
    expect(last.items.map((event) => event.seq)).toEqual([5]);
    expect(last.next_cursor).toBeNull();
    expect(await page(cursorOf(3))).toMatchObject({ next_cursor: null });
  });

  it('shares its cursors with streams, both ways', async () => {
    await publish(3);
    const { items } = await page(undefined, 1);
    const client = await StreamClient.open(`${host.url}/sse?topics=project`, items[0]?.cursor);
    await client.until(({ reader }) => reader.events.length === 2);
    client.close();
    await publish(1);
    expect((await page(client.reader.lastEventId)).items.map((event) => event.seq)).toEqual([4]);
  });

  it('begins after trimmed events, and rejects a cursor that is too old', async () => {
    await publish(3);
    await host.log.trim('2027-01-01T00:00:00.000Z');
    await publish(2);
    expect((await page()).items.map((event) => event.seq)).toEqual([4, 5]);
    expect((await page(cursorOf(3))).items.map((event) => event.seq)).toEqual([4, 5]);
    await expect(page(cursorOf(2))).rejects.toMatchObject({ code: 'cursor.expired' });
    await expect(page(cursorOf(9))).rejects.toMatchObject({ code: 'cursor.expired' });
    await expect(page('nonsense')).rejects.toMatchObject({ code: 'cursor.invalid' });
  });
});
