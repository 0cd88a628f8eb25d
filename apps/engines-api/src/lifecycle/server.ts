import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import { isIP } from 'node:net';
import { watchConnections } from './silent-connections.js';

export interface Address {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
}

/** Listens; rejects with one clear line when the address cannot be had. */
export async function listen(listener: RequestListener, address: Address): Promise<Server> {
  const server = createServer(listener);
  watchConnections(server);
  // A caller who sends its headers a byte at a time must not hold a socket for ever.
  server.headersTimeout = 20_000;
  server.requestTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new ListenError(sayWhy(error, address), { cause: error }));
    });
    server.listen(address.port, address.host, resolve);
  });
  return server;
}

export class ListenError extends Error {
  override name = 'ListenError';
}

/** The address that was really taken, as a URL. */
export function urlOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('The server is not listening');
  const host = isIP(address.address) === 6 ? `[${address.address}]` : address.address;
  return `http://${host}:${address.port}`;
}

function sayWhy(error: NodeJS.ErrnoException, { host, port }: Address): string {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} of ${host} is taken; set PORT to another one`;
  if (error.code === 'EACCES')
    return `Port ${port} may not be opened by this user; set PORT above 1023`;
  if (error.code === 'ENOTFOUND' || error.code === 'EADDRNOTAVAIL') {
    return `HOST ${host} is no address of this machine`;
  }
  return `Cannot listen on ${host}, port ${port}: ${error.message}`;
}
