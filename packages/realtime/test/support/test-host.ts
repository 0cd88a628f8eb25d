import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { EventDraft, Meter, Scope } from '@northstar/contracts';
import { createCursorCodec } from '@northstar/contracts/cursors';
import express from 'express';
import { createRealtime, MemoryEventLog } from '../../src/index.js';
import type { EventLog, RealtimeLimits, RealtimeServer, WakeBus } from '../../src/index.js';
import { createRealtimeRouter } from '../../src/router/index.js';
import type { RealtimeRouterOptions } from '../../src/router/index.js';
import { v7 } from 'uuid';

export const scope: Scope = { tenant_id: 'tnt_test', project_id: 'prj_test' };
export const cursors = createCursorCodec([{ key_id: 'k1', secret: new Uint8Array(32).fill(7) }]);

export class CountingMeter implements Meter {
  readonly counts = new Map<string, number>();
  readonly gauges = new Map<string, number>();
  #listeners: (() => void)[] = [];

  count(name: string, _labels?: unknown, by = 1): void {
    this.counts.set(name, this.of(name) + by);
    this.#changed();
  }
  observe(): void {
    // Durations differ from run to run.
  }
  gauge(name: string, value: number): void {
    this.gauges.set(name, value);
    this.#changed();
  }
  of(name: string): number {
    return this.counts.get(name) ?? 0;
  }
  async until(condition: (meter: this) => boolean): Promise<void> {
    while (!condition(this)) await new Promise<void>((resolve) => this.#listeners.push(resolve));
  }
  #changed(): void {
    for (const listener of this.#listeners.splice(0)) listener();
  }
}

export interface TestHostOptions {
  log?: EventLog;
  wake?: WakeBus;
  limits?: Partial<RealtimeLimits>;
  authorize?: RealtimeRouterOptions['authorize'];
}

export interface TestHost {
  url: string;
  log: EventLog;
  meter: CountingMeter;
  realtime: RealtimeServer;
  close(): Promise<void>;
}

/** An Express 5 app on a real socket with the realtime router. */
export async function startHost(options: TestHostOptions = {}): Promise<TestHost> {
  const { log = new MemoryEventLog(), limits, authorize = () => scope, ...rest } = options;
  const meter = new CountingMeter();
  const realtime = createRealtime({
    log,
    cursors,
    meter,
    limits: { pollMs: 25, ...limits },
    ...rest,
  });
  const app = express();
  app.use(createRealtimeRouter({ realtime, authorize }));
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
