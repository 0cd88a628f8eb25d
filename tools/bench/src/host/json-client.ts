import { Agent, request } from 'node:http';

export interface JsonClient {
  get: (path: string) => Promise<unknown>;
  post: (path: string, body: unknown) => Promise<unknown>;
  close: () => void;
}

/**
 * The leanest client of Node: connections that stay open, no more of them than are in flight.
 * Rejects with what was answered when it is no success.
 */
export function openJsonClient(url: string, inFlight: number): JsonClient {
  const agent = new Agent({ keepAlive: true, maxSockets: inFlight });
  const send = (method: string, path: string, text?: string): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const headers =
        text === undefined
          ? {}
          : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
      request(new URL(path, url), { agent, method, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          const answer = Buffer.concat(parts).toString();
          const { statusCode = 0 } = response;
          if (statusCode >= 200 && statusCode < 300) resolve(JSON.parse(answer));
          else reject(new Error(`${method} ${path}: ${statusCode} ${answer}`));
        });
      })
        .on('error', reject)
        .end(text);
    });
  return {
    get: (path) => send('GET', path),
    post: (path, body) => send('POST', path, JSON.stringify(body)),
    close: () => agent.destroy(),
  };
}
