import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';

export interface Listening {
  /** Without a trailing slash. */
  url: string;
  /** Closes all connections, including those with an unfinished response. */
  close(): Promise<void>;
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('The server has no port; it must listen on TCP.');
  }
  return address.port;
}

/** Listens on 127.0.0.1 only. Port 0 means any free port. Rejects when the port is taken. */
export async function listen(listener: RequestListener, port: number): Promise<Listening> {
  const server = createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${String(portOf(server))}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => {
          if (error) reject(error);
          else resolve();
        });
        server.closeAllConnections();
      }),
  };
}
