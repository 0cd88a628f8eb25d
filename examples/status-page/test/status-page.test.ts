import { createServer } from 'node:http';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLogger, readSettings, startHost } from '@northstar/engines-api';
import type { Host } from '@northstar/engines-api';
import { z } from 'zod';
import type { Incident } from '../src/status-page/incident.js';
import { createStatusPageKind } from '../src/status-page/status-page-kind.js';
import { startEmulatedStatusPage } from './emulated-status-page.js';
import type { EmulatedStatusPage } from './emulated-status-page.js';
import { followEvents } from './follow-events.js';

const incident = (id: string, changes: Partial<Incident> = {}): Incident => ({
  id,
  title: `Incident ${id}`,
  url: `https://status.example/incidents/${id}`,
  state: 'investigating',
  impact: 'major',
  started_at: '2026-03-01T10:00:00.000Z',
  resolved_at: null,
  updates: [{ text: 'We are looking into it.' }],
  ...changes,
});

let folder: string;
let page: EmulatedStatusPage;
let host: Host;
let feedId: string;

async function send(method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(`${host.url}${path}`, {
    method,
    ...(body !== undefined && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${String(response.status)} ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}

const ItemPage = z.object({
  items: z.array(z.looseObject({ item_id: z.string(), details: z.looseObject({}) })),
});
const itemsOf = async () => ItemPage.parse(await send('GET', `/feeds/${feedId}/items`)).items;
const health = async () =>
  z
    .looseObject({ health: z.looseObject({ status: z.string() }) })
    .parse(await send('GET', `/feeds/${feedId}`)).health;

const tick = () => new Promise((resolve) => setTimeout(resolve, 50));

/** A free port: the webhook's URL must be known before the service listens. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address.port;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'status-page-'));
  page = await startEmulatedStatusPage();
  page.incidents.push(incident('three'), incident('two'), incident('one'));
  const port = String(await freePort());
  const settings = readSettings({
    PORT: port,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    AUTH: 'off',
    NODE_ENV: 'test',
    STORAGE_URL: `pglite:${join(folder, 'data')}`,
    UPSTREAM_ALLOW: new URL(page.url).host,
  });
  host = await startHost(settings, {
    logger: createLogger('silent'),
    kinds: ({ client }) => [createStatusPageKind({ client })],
  });
  const feed = await send('POST', '/feeds', {
    name: 'Incidents',
    source_kind: 'status_page',
    source: { url: page.url },
    refresh: { every_seconds: 86_400 },
  });
  feedId = z.looseObject({ feed_id: z.string() }).parse(feed).feed_id;
  // The worker runs the first refresh, which is due immediately.
  while ((await health()).status !== 'ok' || page.subscriptions.length === 0) await tick();
}, 60_000);

afterAll(async () => {
  await host.stop();
  await page.close();
  await rm(folder, { recursive: true, force: true });
});

describe('A feed of kind status_page', () => {
  it('is validated by the contract of its kind', async () => {
    await expect(
      send('POST', '/feeds', {
        name: 'Incidents',
        source_kind: 'status_page',
        source: { url: 'status.example', color: 'red' },
      }),
    ).rejects.toThrow(/400.*body\.source\.url.*body\.source\.color/s);
  });

  it('has the incidents of all pages, with the details of the contract', async () => {
    const items = await itemsOf();
    expect(items.map(({ item_id }) => item_id).sort()).toEqual(['one', 'three', 'two']);
    expect(items[0]).toMatchObject({
      kind: 'status_page',
      feed_id: feedId,
      details: {
        state: 'investigating',
        impact: 'major',
        resolved_at: null,
        last_update: 'We are looking into it.',
      },
    });
  });

  it('stores an incident that a webhook delivers, and sends an event', async () => {
    const events = await followEvents(`${host.url}/sse/feeds/${feedId}`);
    expect(await page.deliver({ incident: incident('four') })).toEqual([202]);
    expect(await events.next('feed.updated')).toMatchObject({ feed_id: feedId, added: ['four'] });
    events.close();
    expect((await itemsOf()).map(({ item_id }) => item_id)).toContain('four');
  });

  it('is refreshed at once when a webhook reports a change', async () => {
    const events = await followEvents(`${host.url}/sse/feeds/${feedId}`);
    page.incidents.unshift(incident('four', { state: 'resolved' }), incident('five'));
    expect(await page.deliver({})).toEqual([202]);
    expect(await events.next('feed.updated')).toMatchObject({ added: ['five'], changed: ['four'] });
    events.close();
  });

  it('ignores a delivery with a wrong signature', async () => {
    const delivered = { incident: incident('forged') };
    expect(await page.deliver(delivered, { secret: 'wrong' })).toEqual([202]);
    expect((await itemsOf()).map(({ item_id }) => item_id)).not.toContain('forged');
  });

  it('responds with 404 to an unknown subscription', async () => {
    const url = `${host.url}/hooks/status_page/sub_unknown`;
    expect((await fetch(url, { method: 'POST', body: '{}' })).status).toBe(404);
    expect((await fetch(`${url}?hub.mode=subscribe`)).status).toBe(404);
  });

  it('skips an incident that does not fit the contract, and reports it in the health', async () => {
    page.incidents.unshift(incident('six', { state: 'closed' }));
    await send('POST', `/feeds/${feedId}:refresh`);
    expect((await itemsOf()).map(({ item_id }) => item_id)).not.toContain('six');
    expect(await health()).toMatchObject({
      skipped_items: 1,
      skipped_reason: expect.stringContaining('state'),
    });
  });

  it('keeps its items when the page fails, and reports the error in the health', async () => {
    const before = await itemsOf();
    page.fail(503);
    await expect(send('POST', `/feeds/${feedId}:refresh`)).rejects.toThrow(/502/);
    expect(await itemsOf()).toEqual(before);
    expect(await health()).toMatchObject({ last_error: { code: 'upstream.status' } });
  });
});
