import { Pool } from 'undici';

export interface JsonClient {
  get: (path: string) => Promise<unknown>;
  post: (path: string, body: unknown) => Promise<unknown>;
  close: () => Promise<void>;
}

/**
 * A cheap HTTP client, because it shares the machine with the host: keep-alive connections, one for
 * each request in flight. Rejects with the response body when the status is not 2xx.
 */
export function openJsonClient(url: string, inFlight: number): JsonClient {
  const pool = new Pool(url, { connections: inFlight, pipelining: 1 });
  const send = async (method: 'GET' | 'POST', path: string, text?: string): Promise<unknown> => {
    const headers = text === undefined ? {} : { 'content-type': 'application/json' };
    const answer = await pool.request({ method, path, headers, body: text ?? null });
    if (answer.statusCode >= 200 && answer.statusCode < 300) return answer.body.json();
    throw new Error(`${method} ${path}: ${answer.statusCode} ${await answer.body.text()}`);
  };
  return {
    get: (path) => send('GET', path),
    post: (path, body) => send('POST', path, JSON.stringify(body)),
    close: () => pool.close(),
  };
}
