import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createRandom, seedFrom } from '@northstar/contracts/random';
import { BoundaryError, EnginesBoundary, EnginesError } from '../src/index.js';
import type { BoundaryOptions, EnginesEvent, Retrying } from '../src/index.js';
import { feedId } from './support/samples.js';
import { frame, numberOf, openStream } from './support/sse.js';
import { startTableServer } from './support/table-server.js';
import type { Asked, TableServer } from './support/table-server.js';

const QUICK = 'retry: 5\n\n';

describe('A stream of events', () => {
  let server: TableServer;
  let retries: Retrying[];
  let leaving: AbortController;
  const follow = (options: Partial<BoundaryOptions> = {}, last_event_id?: string) =>
    EnginesBoundary({
      baseUrl: server.url,
      onRetry: (retry) => retries.push(retry),
      ...options,
    }).events.stream(
      { topics: ['feed:a', 'canvas:home'] },
      { signal: leaving.signal, ...(last_event_id === undefined ? {} : { last_event_id }) },
    );
  const take = async (count: number, stream: AsyncIterable<EnginesEvent>) => {
    const events: EnginesEvent[] = [];
    for await (const event of stream) {
      events.push(event);
      if (events.length === count) break;
    }
    return events;
  };
  const askedFrom = () => server.asked.map(({ headers }) => headers['last-event-id']);

  beforeEach(async () => {
    retries = [];
    leaving = new AbortController();
    server = await startTableServer({});
  });
  afterEach(async () => {
    leaving.abort();
    await server.close();
  });

  it('gives typed events with their cursors', async () => {
    server.handlers.streamEvents = (asked) => void openStream(asked, frame(1));
    const [event] = await take(1, follow());
    expect(event).toEqual({ cursor: 'c1', name: 'feed.deleted', data: { feed_id: feedId(1) } });
    expect(server.asked[0]?.query.topics).toEqual(['feed:a', 'canvas:home']);
    expect(server.asked[0]?.headers.accept).toContain('text/event-stream');
  });

  it('closes its connection when nobody reads on', async () => {
    const closed = new Promise<void>((resolve) => {
      server.handlers.streamEvents = (asked) => {
        asked.res.on('close', resolve);
        openStream(asked, frame(1));
      };
    });
    await take(1, follow());
    await closed;
  });

  it('goes on behind the last event when it is cut, wherever that is', async () => {
    const seed = seedFrom(process.env['SEED']);
    console.log(`seed ${seed}`); // eslint-disable-line no-console -- a failing run must be repeatable
    const random = createRandom(seed);
    const LAST = 200;
    server.handlers.streamEvents = (asked) => {
      const from = Number(asked.headers['last-event-id']?.slice(1) ?? 0);
      const rest = Array.from({ length: LAST - from }, (_none, at) => frame(from + at + 1)).join(
        '',
      );
      const stream = openStream(asked, `retry: 1\n: cursor c${from}\nid: c${from}\n\n`);
      const bytes = 1 + random.below(1500);
      // In two chunks, so that events are cut in the middle too.
      stream.write(rest.slice(0, bytes / 2));
      stream.write(rest.slice(bytes / 2, bytes), () => {
        if (random.below(2) === 0) stream.end();
        else if (bytes < rest.length) stream.destroy();
      });
    };
    const events = await take(LAST, follow());
    expect(events.map(numberOf)).toEqual(Array.from({ length: LAST }, (_none, at) => at + 1));
    expect(retries.length).toBeGreaterThan(5);
  });

  it('goes on from the place that it was told, when it got no event before the cut', async () => {
    let connections = 0;
    server.handlers.streamEvents = (asked) => {
      connections += 1;
      if (connections === 1) openStream(asked, `${QUICK}: cursor c41\nid: c41\n\n`).end();
      else openStream(asked, frame(42));
    };
    expect((await take(1, follow())).map(numberOf)).toEqual([42]);
    expect(askedFrom()).toEqual([undefined, 'c41']);
  });

  it('begins behind last_event_id', async () => {
    server.handlers.streamEvents = (asked) => void openStream(asked, frame(8));
    await take(1, follow({}, 'c7'));
    expect(askedFrom()).toEqual(['c7']);
  });

  it('ends with its signal, while waiting for events and while waiting to come back', async () => {
    server.handlers.streamEvents = (asked) => void openStream(asked, frame(1));
    const events: EnginesEvent[] = [];
    for await (const event of follow()) {
      events.push(event);
      leaving.abort();
    }
    expect(events).toHaveLength(1);

    leaving = new AbortController();
    server.handlers.streamEvents = (asked) => void openStream(asked, 'retry: 3600000\n\n').end();
    const stop = () => {
      leaving.abort();
    };
    expect(await take(1, follow({ onRetry: stop }))).toEqual([]);
  });

  it.each(['cursor.invalid', 'auth.invalid', 'feed.not_found'] as const)(
    'stops when it is refused with %s',
    async (code) => {
      server.handlers.streamEvents = () => {
        throw new EnginesError(code, 'No');
      };
      await expect(take(1, follow())).rejects.toMatchObject({ code });
      expect(server.asked).toHaveLength(1);
    },
  );

  it('comes back when the engines are busy, stopping, behind a broken proxy or away', async () => {
    const refusals: ((asked: Asked) => void)[] = [
      () => {
        throw new EnginesError('service.stopping', 'Ask again', { retryAfterSeconds: 0 });
      },
      ({ res }) => res.writeHead(502, { 'content-type': 'text/html' }).end('<p>'),
      ({ res }) => res.writeHead(429).end(),
      ({ req }) => req.socket.destroy(),
    ];
    server.handlers.streamEvents = (asked) => {
      const refuse = refusals.shift();
      if (refuse === undefined) openStream(asked, frame(1));
      else refuse(asked);
      return undefined;
    };
    const events = await take(1, follow({ retry: { max_wait_ms: 5 }, random: () => 0 }));
    expect(events.map(numberOf)).toEqual([1]);
    expect(retries.map(({ failures }) => failures)).toEqual([1, 2, 3, 4]);
  });

  it('waits as long as the server asks, and longer the more often it fails, up to a bound', async () => {
    let connections = 0;
    server.handlers.streamEvents = (asked) => {
      connections += 1;
      if (connections === 1) openStream(asked, 'retry: 4\n\n').end();
      else if (connections < 7) asked.req.socket.destroy();
      else openStream(asked, frame(1));
    };
    await take(1, follow({ retry: { max_wait_ms: 20 }, random: () => 0 }));
    expect(retries.map(({ wait_ms }) => wait_ms)).toEqual([4, 8, 13, 13, 13, 13]);
  });

  it('gives up a connection that has fallen silent, and comes back', async () => {
    let connections = 0;
    server.handlers.streamEvents = (asked) => {
      connections += 1;
      openStream(asked, connections === 1 ? `${QUICK}${frame(1)}` : frame(2));
    };
    const events = await take(2, follow({ retry: { silence_ms: 40 } }));
    expect(events.map(numberOf)).toEqual([1, 2]);
    expect(retries).toHaveLength(1);
  });

  it('passes over events of newer engines, and past them', async () => {
    const unknown = 'id: c1\nevent: feed.invented\ndata: {}\n\n';
    let connections = 0;
    server.handlers.streamEvents = (asked) => {
      connections += 1;
      if (connections === 1) openStream(asked, QUICK + unknown).end();
      else openStream(asked, frame(2));
    };
    expect((await take(1, follow())).map(numberOf)).toEqual([2]);
    expect(askedFrom()).toEqual([undefined, 'c1']);
  });

  it.each([
    ['data that the contract does not allow', 'event: feed.deleted\ndata: {"feed_id":7}\n\n'],
    ['data that is no JSON', 'event: feed.deleted\ndata: {\n\n'],
  ])('stops at %s', async (_case, text) => {
    server.handlers.streamEvents = (asked) => void openStream(asked, text);
    await expect(take(1, follow())).rejects.toBeInstanceOf(BoundaryError);
  });

  it('stops at an answer that is no stream', async () => {
    server.handlers.streamEvents = () => ({ body: {} });
    await expect(take(1, follow())).rejects.toMatchObject({ fault: 'answer', status: 200 });
  });

  it('is told of one feed and of one canvas as well', async () => {
    server.handlers.streamFeed = server.handlers.streamCanvas = (asked) =>
      void openStream(asked, frame(1));
    const { events } = EnginesBoundary({ baseUrl: server.url });
    await take(1, events.feed({ feed_id: feedId(1) }));
    await take(1, events.canvas({ canvas_id: 'a:b' }));
    expect(server.asked.map(({ params }) => params)).toEqual([
      { feed_id: feedId(1) },
      { canvas_id: 'a:b' },
    ]);
  });
});
