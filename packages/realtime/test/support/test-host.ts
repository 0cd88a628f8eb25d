import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { isEnginesError } from '@northstar/contracts';
import type { EventDraft, Meter, Scope } from '@northstar/contracts';
import { createCursorCodec } from '@northstar/contracts/cursors';
import type { NextFunction, Request, Response } from 'express';
import express from 'express';
import { createInProcessWakeBus, createRealtime, MemoryEventLog } from '../../src/index.js';
import type { EventLog, RealtimeLimits, RealtimeRouter, WakeBus } from '../../src/index.js';
import { v7 } from 'uuid';

export const scope: Scope = { tenant_id: 'tnt_test', project_id: 'prj_test' };
export const cursors = createCursorCodec([{ key_id: 'k1', secret: new Uint8Array(32).fill(7) }]);

export class CountingMeter implements Meter {
  readonly counts = new Map<string, number>();
  readonly gauges = new Map<string, number>();
  #listeners: (() => void)[] = [];

  count(name: string, _labels?: unknown, by = 1): void {
    this.counts.set(name, this.of(name) + by);
    this.#tell();
  }
  observe(): void {
    // Durations differ from run to run.
  }
  gauge(name: string, value: number): void {
    this.gauges.set(name, value);
    this.#tell();
  }
  of(name: string): number {
    return this.counts.get(name) ?? 0;
  }
  async until(condition: (meter: this) => boolean): Promise<void> {
    while (!condition(this)) await new Promise<void>((resolve) => this.#listeners.push(resolve));
  }
  #tell(): void {
    for (const listener of this.#listeners.splice(0)) listener();
  }
}

export interface TestHost {
  url: string;
  log: EventLog;
  meter: CountingMeter;
  realtime: RealtimeRouter;
  close(): Promise<void>;
}

/** An Express 5 app on a real socket: `/sse?topics=a,b`, and `/events?after=&limit=`. */
export async function startHost(
  options: { log?: EventLog; wake?: WakeBus; limits?: Partial<RealtimeLimits> } = {},
): Promise<TestHost> {
  const log = options.log ?? new MemoryEventLog();
  const wake = options.wake ?? createInProcessWakeBus();
  const meter = new CountingMeter();
  const limits = { pollMs: 25, ...options.limits };
  const clock = () => new Date();
  const realtime = createRealtime({ log, wake, cursors, clock, meter, limits });

  const app = express();
  app.use(express.json());
  app.get('/sse', async (req, res) => {
    const topics = text(req.query.topics)?.split(',') ?? [];
    const last_event_id = req.get('last-event-id');
    await realtime.stream(req, res, { scope, topics, last_event_id });
  });
  app.get('/events', async (req, res) => {
    const limit = Number(text(req.query.limit) ?? 100);
    res.json(await realtime.listEvents(scope, { after: text(req.query.after), limit }));
  });
  app.use((error: unknown, _req: Request, res: Response, next: NextFunction) => {
    if (res.headersSent || !isEnginesError(error)) next(error);
    else res.status(400).json({ code: error.code });
  });
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    log,
    meter,
    realtime,
    async close() {
      await realtime.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export function draft(topic: string, data: EventDraft['data'], name = 'feed.health'): EventDraft {
  const at = '2026-01-01T00:00:00.000Z';
  return { event_id: `evt_${v7()}`, name, topic, data, actor: null, at };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
