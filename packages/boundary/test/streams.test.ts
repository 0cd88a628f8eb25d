import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createRandom, seedFrom } from '@northstar/contracts/random';
import { BoundaryError, EnginesBoundary, EnginesError } from '../src/index.js';
import type { BoundaryOptions, EnginesEvent, Retrying } from '../src/index.js';
import { feedId } from './support/samples.js';
import { collectGarbage } from './support/collect-garbage.js';
import { frame, numberOf, openStream } from './support/sse.js';
import { startTableServer } from './support/table-server.js';
import type { ReceivedRequest, TableServer } from './support/table-server.js';

const QUICK = 'retry: 5\n\n';

describe('A stream of events', () => {
  let server: TableServer;
  let retries: Retrying[];
  let ending: AbortController;
  const follow = (options: Partial<BoundaryOptions> = {}, last_event_id?: string) =>
    EnginesBoundary({
      baseUrl: server.url,
      onRetry: (retry) => retries.push(retry),
      ...options,
    }).events.stream(
      { topics: ['feed:a', 'canvas:home'] },
      { signal: ending.signal, ...(last_event_id === undefined ? {} : { last_event_id }) },
    );
  const take = async (count: number, stream: AsyncIterable<EnginesEvent>) => {
    const events: EnginesEvent[] = [];
    for await (const event of stream) {
      events.push(event);
      if (events.length === count) break;
    }
    return events;
  };
  const resumedFrom = () => server.received.map(({ headers }) => headers['last-event-id']);

  beforeEach(async () => {
    retries = [];
    ending = new AbortController();
    server = await startTableServer({});
  });
  afterEach(async () => {
    ending.abort();
    await server.close();
  });

  it('yields typed events with their cursors', async () => {
    server.handlers.streamEvents = (request) => void openStream(request, frame(1));
    const [event] = await take(1, follow());
    expect(event).toEqual({ cursor: 'c1', name: 'feed.deleted', data: { feed_id: feedId(1) } });
    expect(server.received[0]?.query.topics).toEqual(['feed:a', 'canvas:home']);
    expect(server.received[0]?.headers.accept).toContain('text/event-stream');
  });

  it('closes its connection when the reader stops', async () => {
    const closed = new Promise<void>((resolve) => {
      server.handlers.streamEvents = (request) => {
        request.res.on('close', resolve);
        openStream(request, frame(1));
      };
    });
    await take(1, follow());
    await closed;
  });

  it('resumes after the last event when the connection is lost at any byte', async () => {
    const seed = seedFrom(process.env['SEED']);
    console.log(`seed ${seed}`); // eslint-disable-line no-console -- a failing run must be reproducible
    const random = createRandom(seed);
    const LAST = 200;
    server.handlers.streamEvents = (request) => {
      const from = Number(request.headers['last-event-id']?.slice(1) ?? 0);
      const rest = Array.from({ length: LAST - from }, (_none, at) => frame(from + at + 1)).join(
        '',
      );
      const stream = openStream(request, `retry: 1\n: cursor c${from}\nid: c${from}\n\n`);
      const bytes = 1 + random.below(1500);
      // In two chunks, so that events are split in the middle too.
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

  it('resumes after the announced cursor when no event came before the loss', async () => {
    let connections = 0;
    server.handlers.streamEvents = (request) => {
      connections += 1;
      if (connections === 1) openStream(request, `${QUICK}: cursor c41\nid: c41\n\n`).end();
      else openStream(request, frame(42));
    };
    expect((await take(1, follow())).map(numberOf)).toEqual([42]);
    expect(resumedFrom()).toEqual([undefined, 'c41']);
  });

  it('starts after last_event_id', async () => {
    server.handlers.streamEvents = (request) => void openStream(request, frame(8));
    await take(1, follow({}, 'c7'));
    expect(resumedFrom()).toEqual(['c7']);
  });

  it('ends when its signal aborts, while it waits for events and while it waits to reconnect', async () => {
    server.handlers.streamEvents = (request) => void openStream(request, frame(1));
    const events: EnginesEvent[] = [];
    for await (const event of follow()) {
      events.push(event);
      ending.abort();
    }
    expect(events).toHaveLength(1);

    ending = new AbortController();
    server.handlers.streamEvents = (request) =>
      void openStream(request, 'retry: 3600000\n\n').end();
    const stop = () => {
      ending.abort();
    };
    expect(await take(1, follow({ onRetry: stop }))).toEqual([]);
  });

  it('ends when its signal aborts after garbage was collected', async () => {
    server.handlers.streamEvents = (request) => void openStream(request, frame(1));
    const stream = follow();
    await stream.next();
    const next = stream.next();
    collectGarbage();
    await new Promise((resolve) => setTimeout(resolve, 20));
    collectGarbage();
    ending.abort();
    expect(await next).toEqual({ done: true, value: undefined });
  });

  it.each(['cursor.invalid', 'auth.invalid', 'feed.not_found'] as const)(
    'throws the error %s and does not reconnect',
    async (code) => {
      server.handlers.streamEvents = () => {
        throw new EnginesError(code, 'No');
      };
      await expect(take(1, follow())).rejects.toMatchObject({ code });
      expect(server.received).toHaveLength(1);
    },
  );

  it('reconnects when the engines are busy, stopping or unreachable, or a proxy fails', async () => {
    const failures: ((request: ReceivedRequest) => void)[] = [
      () => {
        throw new EnginesError('service.stopping', 'Stopping', { retryAfterSeconds: 0 });
      },
      ({ res }) => res.writeHead(502, { 'content-type': 'text/html' }).end('<p>'),
      ({ res }) => res.writeHead(429).end(),
      ({ req }) => req.socket.destroy(),
    ];
    server.handlers.streamEvents = (request) => {
      const fail = failures.shift();
      if (fail === undefined) openStream(request, frame(1));
      else fail(request);
      return undefined;
    };
    const events = await take(1, follow({ retry: { maxWaitMs: 5 }, random: () => 0 }));
    expect(events.map(numberOf)).toEqual([1]);
    expect(retries.map((retry) => retry.failures)).toEqual([1, 2, 3, 4]);
  });

  it('waits as long as the server asks, and doubles the wait after each failure up to a limit', async () => {
    let connections = 0;
    server.handlers.streamEvents = (request) => {
      connections += 1;
      if (connections === 1) openStream(request, 'retry: 4\n\n').end();
      else if (connections < 7) request.req.socket.destroy();
      else openStream(request, frame(1));
    };
    await take(1, follow({ retry: { maxWaitMs: 20 }, random: () => 0 }));
    expect(retries.map(({ waitMs }) => waitMs)).toEqual([4, 8, 13, 13, 13, 13]);
  });

  it('closes a silent connection, and reconnects', async () => {
    let connections = 0;
    server.handlers.streamEvents = (request) => {
      connections += 1;
      openStream(request, connections === 1 ? `${QUICK}${frame(1)}` : frame(2));
    };
    const events = await take(2, follow({ retry: { silenceTimeoutMs: 40 } }));
    expect(events.map(numberOf)).toEqual([1, 2]);
    expect(retries).toHaveLength(1);
  });

  it('skips unknown events, as newer engines may send them, and resumes after them', async () => {
    const unknown = 'id: c1\nevent: feed.invented\ndata: {}\n\n';
    let connections = 0;
    server.handlers.streamEvents = (request) => {
      connections += 1;
      if (connections === 1) openStream(request, QUICK + unknown).end();
      else openStream(request, frame(2));
    };
    expect((await take(1, follow())).map(numberOf)).toEqual([2]);
    expect(resumedFrom()).toEqual([undefined, 'c1']);
  });

  it.each([
    ['data that the contract does not allow', 'event: feed.deleted\ndata: {"feed_id":7}\n\n'],
    ['data that is not JSON', 'event: feed.deleted\ndata: {\n\n'],
  ])('throws a BoundaryError for %s', async (_case, text) => {
    server.handlers.streamEvents = (request) => void openStream(request, text);
    await expect(take(1, follow())).rejects.toBeInstanceOf(BoundaryError);
  });

  it('throws a BoundaryError for an answer that is not a stream', async () => {
    server.handlers.streamEvents = () => ({ body: {} });
    await expect(take(1, follow())).rejects.toMatchObject({ kind: 'answer', status: 200 });
  });

  it('follows one feed or one canvas', async () => {
    server.handlers.streamFeed = server.handlers.streamCanvas = (request) =>
      void openStream(request, frame(1));
    const { events } = EnginesBoundary({ baseUrl: server.url });
    await take(1, events.feed({ feed_id: feedId(1) }));
    await take(1, events.canvas({ canvas_id: 'a:b' }));
    expect(server.received.map(({ params }) => params)).toEqual([
      { feed_id: feedId(1) },
      { canvas_id: 'a:b' },
    ]);
  });
});
