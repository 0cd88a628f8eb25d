import { createServer } from 'node:http';
import type { RequestListener, Server, ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import type { Duplex } from 'node:stream';
import { watchConnections } from './silent-connections.js';

export interface Address {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
}

/** Answers what is no HTTP that Node could read: it has made no request of it. */
export type AnswerUnreadable = (error: Error, socket: Duplex) => void;

/**
 * Listens; rejects with one clear line when the address cannot be had. Everything that Node would
 * refuse by itself goes to the listener, so that it is answered, counted and logged like the rest:
 * requests without Host, and Expect with whatever it says. The listener says Continue when it
 * wants a body.
 */
export async function listen(
  listener: RequestListener,
  address: Address,
  answerUnreadable?: AnswerUnreadable,
): Promise<Server> {
  const latest = new WeakMap<Duplex, ServerResponse>();
  const serve: RequestListener = (request, response) => {
    latest.set(request.socket, response);
    listener(request, response);
  };
  const server = createServer({ requireHostHeader: false, maxHeaderSize: 16 * 1024 }, serve);
  server.on('checkContinue', serve);
  server.on('checkExpectation', serve);
  server.on('clientError', (error, socket) => {
    const response = latest.get(socket);
    const mayAnswer = socket.writable && (response === undefined || isBetween(response));
    if (mayAnswer && answerUnreadable !== undefined) answerUnreadable(error, socket);
    else socket.destroy(error);
  });
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

/** Whether an answer written past this one would neither garble it nor be taken for it. */
function isBetween(response: ServerResponse): boolean {
  return response.headersSent ? response.writableFinished : !response.req.complete;
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
