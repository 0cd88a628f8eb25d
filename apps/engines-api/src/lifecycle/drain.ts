import type { Server } from 'node:http';

/**
 * Stops accepting connections and waits until the requests in flight have ended, at most
 * `limitMs`; what is left then is cut off. Resolves with how many connections were.
 */
export async function drain(server: Server, limitMs: number): Promise<{ cutOff: number }> {
  let open = true;
  let cutOff = 0;
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      open = false;
      resolve();
    });
  });
  // A connection that is kept alive turns idle only when its answer has ended.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const limit = setTimeout(() => {
    server.getConnections((_error, count) => {
      if (!open) return;
      cutOff = count;
      server.closeAllConnections();
    });
  }, limitMs);
  server.closeIdleConnections();
  await closed;
  clearInterval(sweep);
  clearTimeout(limit);
  return { cutOff };
}
