import { createHmac, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Incident } from '../src/status-page/incident.js';

interface Subscription {
  callback_url: string;
  secret: string;
}

export interface EmulatedStatusPage {
  readonly url: string;
  /** Newest first. */
  readonly incidents: Incident[];
  /** Subscriptions whose callback has confirmed the challenge. */
  readonly subscriptions: Subscription[];
  /** Delivers a signed body to every subscriber and returns their statuses. */
  deliver(body: unknown, options?: { secret?: string }): Promise<number[]>;
  /** Responds to every further request with this status. */
  fail(status: number): void;
  close(): Promise<void>;
}

const pageLength = 2;

/** A small status page with a JSON API and webhooks, on a free port of 127.0.0.1. */
export async function startEmulatedStatusPage(): Promise<EmulatedStatusPage> {
  const incidents: Incident[] = [];
  const subscriptions: Subscription[] = [];
  let url = '';
  let failure: number | undefined;

  function listIncidents(request: IncomingMessage, response: ServerResponse): void {
    const page = Number(new URL(request.url ?? '', url).searchParams.get('page') ?? 1);
    const end = page * pageLength;
    const next_page = end < incidents.length ? page + 1 : null;
    const body = { incidents: incidents.slice(end - pageLength, end), next_page };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  }

  async function subscribe(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
    const subscription = JSON.parse(Buffer.concat(chunks).toString()) as Subscription;
    response.writeHead(202).end();
    const challenge = randomUUID();
    const callback = new URL(subscription.callback_url);
    callback.searchParams.set('hub.mode', 'subscribe');
    callback.searchParams.set('hub.topic', url);
    callback.searchParams.set('hub.challenge', challenge);
    const confirmed = await fetch(callback);
    if (confirmed.ok && (await confirmed.text()) === challenge) subscriptions.push(subscription);
  }

  const server = createServer((request, response) => {
    if (failure !== undefined) response.writeHead(failure).end();
    else if (request.method === 'GET') listIncidents(request, response);
    else void subscribe(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  url = `http://127.0.0.1:${String(address.port)}`;

  return {
    url,
    incidents,
    subscriptions,
    deliver(body, options = {}) {
      const text = JSON.stringify(body);
      return Promise.all(
        subscriptions.map(async ({ callback_url, secret }) => {
          const key = options.secret ?? secret;
          const signature = createHmac('sha256', key).update(text).digest('hex');
          const headers = {
            'content-type': 'application/json',
            'x-status-signature': `sha256=${signature}`,
          };
          return (await fetch(callback_url, { method: 'POST', headers, body: text })).status;
        }),
      );
    },
    fail(status) {
      failure = status;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
