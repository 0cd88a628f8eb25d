import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, RequestListener, Server } from 'node:http';
import { afterEach } from '@jest/globals';
import { createVendorClient, UpstreamError } from '../../src/index.js';
import type { VendorClient, VendorClientOptions } from '../../src/index.js';

export interface ReceivedRequest {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

const open: (Server | VendorClient)[] = [];

afterEach(async () => {
  for (const one of open.splice(0)) {
    if ('closeAllConnections' in one) one.closeAllConnections();
    await one.close();
  }
});

/** Starts a server on a real socket; `allow` is the allow list of a client that may call it. */
export async function serve(
  listener: RequestListener,
): Promise<{ origin: string; allow: string[]; requests: ReceivedRequest[] }> {
  const requests: ReceivedRequest[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method, url, headers } = request;
      requests.push({ method, url, headers, body: Buffer.concat(chunks) });
      listener(request, response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  open.push(server);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  const host = `127.0.0.1:${String(address.port)}`;
  return { origin: `http://${host}`, allow: [host], requests };
}

export function clientFor(
  allow: readonly string[],
  options: VendorClientOptions = {},
): VendorClient {
  const client = createVendorClient({ allow, random: () => 0, timeoutMs: 5000, ...options });
  open.push(client);
  return client;
}

/** Returns the UpstreamError of a call that must fail. */
export async function errorOf(call: Promise<unknown>): Promise<UpstreamError> {
  const error: unknown = await call.then(
    () => new Error('The call succeeded'),
    (reason: unknown) => reason,
  );
  if (error instanceof UpstreamError) return error;
  throw error;
}
