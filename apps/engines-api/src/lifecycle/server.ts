import { createServer } from 'node:http';
import type { RequestListener, Server, ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import type { Duplex } from 'node:stream';
import { trackConnections } from './unused-connections.js';

export interface Address {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
}

/** Answers bytes that Node cannot parse as a request. */
export type OnParseError = (error: Error, socket: Duplex) => void;

/**
 * Starts a server. Rejects with a one-line ListenError when it cannot listen. Requests that Node
 * would reject itself, without Host or with an unknown Expect, go to the listener, so that they are
 * answered, counted and logged like all others. The listener must send Continue itself.
 */
export async function listen(
  listener: RequestListener,
  address: Address,
  onParseError?: OnParseError,
): Promise<Server> {
  const latestResponse = new WeakMap<Duplex, ServerResponse>();
  const serve: RequestListener = (request, response) => {
    latestResponse.set(request.socket, response);
    listener(request, response);
  };
  const server = createServer({ requireHostHeader: false, maxHeaderSize: 16 * 1024 }, serve);
  server.on('checkContinue', serve);
  server.on('checkExpectation', serve);
  server.on('clientError', (error, socket) => {
    const response = latestResponse.get(socket);
    const canAnswer = socket.writable && (response === undefined || isBetweenAnswers(response));
    if (canAnswer && onParseError !== undefined) onParseError(error, socket);
    else socket.destroy(error);
  });
  trackConnections(server);
  // A client that sends its headers very slowly must not keep a socket open for ever.
  server.headersTimeout = 20_000;
  server.requestTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new ListenError(listenMessage(error, address), { cause: error }));
    });
    server.listen(address.port, address.host, resolve);
  });
  return server;
}

/** Returns whether the socket can be written to without mixing with the answer of this response. */
function isBetweenAnswers(response: ServerResponse): boolean {
  return response.headersSent ? response.writableFinished : !response.req.complete;
}

export class ListenError extends Error {
  override name = 'ListenError';
}

/** Returns the URL of a listening server. */
export function urlOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('The server is not listening');
  const host = isIP(address.address) === 6 ? `[${address.address}]` : address.address;
  return `http://${host}:${address.port}`;
}

function listenMessage(error: NodeJS.ErrnoException, { host, port }: Address): string {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} on ${host} is already in use; set PORT to another port, or PORT=0 for any free one`;
  if (error.code === 'EACCES')
    return `This user may not open port ${port}; set PORT to a port above 1023`;
  if (error.code === 'ENOTFOUND' || error.code === 'EADDRNOTAVAIL') {
    return `HOST ${host} is not an address of this machine`;
  }
  return `Cannot listen on ${host}, port ${port}: ${error.message}`;
}
