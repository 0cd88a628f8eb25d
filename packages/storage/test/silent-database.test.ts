import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Scope } from '@northstar/contracts';
import { startTestPostgres, type TestPostgres } from '@northstar/test-postgres';
import pg from 'pg';
import { openStorage, type Storage } from '../src/index.js';

const scope: Scope = { tenant_id: 'tnt_a', project_id: 'prj_a' };
const other: Scope = { tenant_id: 'tnt_b', project_id: 'prj_b' };
const event = {
  event_id: 'evt_1',
  name: 'feed.health',
  topic: 'project',
  data: {},
  actor: null,
  at: '2026-01-01T00:00:00.000Z',
};

let postgres: TestPostgres;
let url: string;
let proxy: SilentProxy;
let storage: Storage;

beforeAll(async () => {
  postgres = await startTestPostgres();
});
afterAll(() => postgres.close());
beforeEach(async () => {
  url = await postgres.createDatabase();
  proxy = await openProxy(url);
});
afterEach(async () => {
  await storage.close();
  await proxy.close();
});

interface SilentProxy {
  url: string;
  /** Drops all bytes of the connections that are open now, and reports nothing. */
  silence(): void;
  close(): Promise<void>;
}

async function openProxy(databaseUrl: string): Promise<SilentProxy> {
  const target = new URL(databaseUrl);
  const { port, hostname } = target;
  const pairs = new Set<{ silent: boolean; sockets: readonly Socket[] }>();
  const server: Server = createServer((inner) => {
    const outer = connect(Number(port), hostname);
    const pair = { silent: false, sockets: [inner, outer] };
    pairs.add(pair);
    for (const [from, to] of [
      [inner, outer],
      [outer, inner],
    ] as const) {
      from.on('data', (bytes) => {
        if (!pair.silent) to.write(bytes);
      });
      from.on('error', () => undefined);
      from.on('close', () => {
        if (!pair.silent) to.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  target.port = String((server.address() as AddressInfo).port);
  return {
    url: target.href,
    silence() {
      for (const pair of pairs) pair.silent = true;
    },
    async close() {
      for (const { sockets } of pairs) for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const limits = { lockMs: 500, statementMs: 1_000 };

describe('A database that no longer answers', () => {
  it('is reached again over new connections', async () => {
    storage = await openStorage(proxy.url, { poolSize: 4, limits });
    await Promise.all([1, 2, 3, 4].map(() => storage.events.bounds(scope)));
    proxy.silence();
    const running = storage.events.bounds(scope).catch((error: unknown) => error);
    const start = Date.now();
    // Idle connections of more than a second are checked; the others fail at their limit.
    for (;;) {
      const error: unknown = await storage.events
        .append(scope, [event])
        .catch((thrown: unknown) => thrown);
      if (!(error instanceof Error)) break;
      expect(error).toMatchObject({ code: 'service.unavailable' });
    }
    expect(Date.now() - start).toBeLessThan(10_000);
    expect(await running).toMatchObject({ code: 'service.unavailable' });
  });

  it('does not keep the storage from closing', async () => {
    storage = await openStorage(proxy.url, { poolSize: 2 });
    await storage.events.append(scope, [event]);
    proxy.silence();
    const running = storage.events.bounds(scope).catch((error: unknown) => error);
    const start = Date.now();
    await storage.close();
    expect(Date.now() - start).toBeLessThan(8_000);
    expect(await running).toMatchObject({ code: 'service.unavailable' });
  });
});

describe('A project whose rows another transaction has locked', () => {
  it('gets service.unavailable in time, while other projects are served', async () => {
    storage = await openStorage(url, { poolSize: 4, limits });
    await storage.events.append(scope, [event]);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query('begin');
    await client.query(`select from northstar.event_streams for update`);
    const blocked = Array.from({ length: 12 }, () =>
      storage.events.append(scope, [event]).catch((error: unknown) => error),
    );
    expect(await storage.events.bounds(other)).toEqual({ head: 0, horizon: 0 });
    expect(await storage.events.append(other, [event])).toBe(1);
    await storage.ping();
    for (const error of await Promise.all(blocked)) {
      expect(error).toMatchObject({ code: 'service.unavailable', retryAfterSeconds: 1 });
    }
    await client.query('rollback');
    await client.end();
    expect(await storage.events.append(scope, [event])).toBe(2);
  });
});

describe('A server that allows fewer connections than the pool wants', () => {
  it('lets requests wait for a connection', async () => {
    const owner = new URL(url);
    owner.username = `limited_${owner.pathname.slice(-12)}`;
    owner.password = 'pw';
    const admin = new pg.Client({ connectionString: url });
    await admin.connect();
    await admin.query(`create role ${owner.username} login password 'pw' connection limit 3`);
    await admin.query(`alter database ${owner.pathname.slice(1)} owner to ${owner.username}`);
    await admin.end();
    storage = await openStorage(owner.href, { poolSize: 10 });
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, number) =>
        storage.events.bounds({ tenant_id: `tnt_${number % 6}`, project_id: 'prj' }),
      ),
    );
    expect(answers).toEqual(answers.map(() => ({ head: 0, horizon: 0 })));
  });
});
