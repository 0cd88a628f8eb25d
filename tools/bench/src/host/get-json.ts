import { Agent, request } from 'node:http';

export interface JsonClient {
  get: (path: string) => Promise<unknown>;
  close: () => void;
}

/** The leanest client of Node: connections that stay open, no more of them than are in flight. */
export function openJsonClient(url: string, inFlight: number): JsonClient {
  const agent = new Agent({ keepAlive: true, maxSockets: inFlight });
  return {
    get: (path) =>
      new Promise((resolve, reject) => {
        request(new URL(path, url), { agent }, (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('error', reject);
          response.on('end', () => {
            const text = Buffer.concat(parts).toString();
            if (response.statusCode === 200) resolve(JSON.parse(text));
            else reject(new Error(`${path}: ${response.statusCode} ${text}`));
          });
        })
          .on('error', reject)
          .end();
      }),
    close: () => agent.destroy(),
  };
}
