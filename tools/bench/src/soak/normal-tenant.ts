import { setTimeout as pause } from 'node:timers/promises';
import { EnginesBoundary } from '@northstar/boundary';

/** The requests of a tenant that behaves, each kind with its latencies in milliseconds. */
export interface NormalTenant {
  /** Returns the latencies of the requests since the last call, by kind. */
  takeLatencies(): Map<string, number[]>;
  /** Failed requests, and events that were lost, repeated or out of order. Must be empty. */
  readonly errors: readonly string[];
  /** The events that each of its streams has received. */
  readonly received: readonly number[];
  /** Stops the requests and waits until the streams have every commit, or for 10 seconds. */
  stop(): Promise<void>;
}

const CANVAS = 'normal';
const STREAMS = 2;
const READ_EVERY_MS = 50;
const COMMIT_EVERY_MS = 200;
const LAST_EVENTS_MS = 10_000;

/** Starts the requests of the project `prj_local`, which has a feed with items. */
export async function startNormalTenant(url: string, feed_id: string): Promise<NormalTenant> {
  // One attempt: a request that only a retry saves is an error here.
  const boundary = EnginesBoundary({ baseUrl: url, retry: { attempts: 1, commandAttempts: 1 } });
  await boundary.canvas.create({ kind: 'page', canvas_id: CANVAS });
  const stopped = new AbortController();
  const errors: string[] = [];
  let latencies = new Map<string, number[]>();
  let committed = 0;

  const timed = async (kind: string, request: () => Promise<unknown>) => {
    const start = performance.now();
    try {
      await request();
    } catch (error) {
      errors.push(`${kind}: ${String(error)}`);
    }
    const known = latencies.get(kind) ?? [];
    known.push(performance.now() - start);
    latencies.set(kind, known);
  };
  const reads: [string, () => Promise<unknown>][] = [
    ['read items', async () => boundary.feeds.items({ feed_id, limit: 20 })],
    ['read snapshot', () => boundary.canvas.snapshot({ canvas_id: CANVAS })],
    ['read feeds', async () => boundary.feeds.list({})],
  ];
  const commit = async () => {
    await boundary.canvas.apply({
      canvas_id: CANVAS,
      type: 'set_token',
      base_rev: committed,
      args: { token_path: 'page.slug', value: `slug-${committed}` },
    });
    committed += 1;
  };

  const received = Array.from({ length: STREAMS }, () => 0);
  const streams = received.map(async (_, stream) => {
    const topics = [`canvas:${CANVAS}`];
    try {
      for await (const event of boundary.events.stream({ topics }, { signal: stopped.signal })) {
        if (event.name !== 'canvas.committed') continue;
        const due = (received[stream] ?? 0) + 1;
        if (event.data.rev !== due) {
          errors.push(`stream ${stream}: revision ${event.data.rev} came instead of ${due}`);
        }
        received[stream] = event.data.rev;
      }
    } catch (error) {
      if (!stopped.signal.aborted) errors.push(`stream ${stream}: ${String(error)}`);
    }
  });

  let running = true;
  const every = async (milliseconds: number, work: (turn: number) => Promise<void>) => {
    for (let turn = 0; running; turn += 1) {
      await Promise.all([work(turn), pause(milliseconds)]);
    }
  };
  const loops = [
    every(READ_EVERY_MS, async (turn) => {
      const [kind, request] = reads[turn % reads.length] ?? [];
      if (kind !== undefined && request !== undefined) await timed(kind, request);
    }),
    every(COMMIT_EVERY_MS, () => timed('commit', commit)),
  ];

  return {
    errors,
    received,
    takeLatencies() {
      const taken = latencies;
      latencies = new Map();
      return taken;
    },
    async stop() {
      running = false;
      await Promise.all(loops);
      const deadline = Date.now() + LAST_EVENTS_MS;
      while (received.some((last) => last < committed) && Date.now() < deadline) await pause(50);
      stopped.abort();
      await Promise.all(streams);
      for (const [stream, last] of received.entries()) {
        if (last < committed)
          errors.push(`stream ${stream}: ${committed - last} events are missing`);
      }
    },
  };
}
