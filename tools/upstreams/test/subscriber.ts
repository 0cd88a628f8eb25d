import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { afterEach } from '@jest/globals';
import type { Upstreams } from '../src/index.js';

export interface Received {
  method: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: string;
}

/** A real subscriber: returns challenges while `willing`, and stores the pushes. */
export interface Subscriber {
  callback: string;
  received: Received[];
  willing: boolean;
  /** The bodies of the pushes, oldest first. */
  pushed(): Received[];
}

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

export async function subscriber(): Promise<Subscriber> {
  const received: Received[] = [];
  const self: Subscriber = {
    callback: '',
    received,
    willing: true,
    pushed: () => received.filter((one) => one.method === 'POST'),
  };
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      const query = new URL(request.url ?? '', 'http://subscriber').searchParams;
      received.push({ method: request.method ?? '', query, headers: request.headers, body });
      const challenge = self.willing ? query.get('hub.challenge') : 'no';
      response.writeHead(200).end(challenge ?? '');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port.');
  self.callback = `http://127.0.0.1:${String(address.port)}/hooks/one?kept=1`;
  closers.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return self;
}

/** Posts a subscription request and waits until the hub has verified the callback. */
export async function askHub(
  up: Upstreams,
  form: Record<string, string>,
): Promise<{ status: number; text: string }> {
  const response = await fetch(up.youtube.hub_url, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  const text = await response.text();
  await up.control.settled();
  return { status: response.status, text };
}

export const topicOf = (channelId: string): string =>
  `https://www.youtube.com/xml/feeds/videos.xml?channel_id=${channelId}`;

/** The expected signature, computed without the hub's code. */
export const expectedSignature = (body: string, secret: string): string =>
  'sha1=' + createHmac('sha1', secret).update(Buffer.from(body)).digest('hex');
