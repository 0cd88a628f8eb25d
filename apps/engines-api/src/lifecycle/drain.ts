import type { Server } from 'node:http';
import { closeUnusedConnections } from './unused-connections.js';

export interface DrainLimits {
  /** The time for open requests to finish, in milliseconds. */
  readonly limitMs: number;
  /** The time after that for them to fail with an answer, in milliseconds. */
  readonly graceMs: number;
  /** Called when the limit is reached. */
  readonly onLimit: () => void;
}

/**
 * Stops accepting connections, closes idle ones, and waits for open requests, including partially
 * received ones. Calls `onLimit` when the limit is reached, and closes the remaining connections
 * after the grace time. Resolves to their number.
 */
export async function drain(server: Server, limits: DrainLimits): Promise<{ cutOff: number }> {
  const { limitMs, graceMs, onLimit } = limits;
  let open = true;
  let cutOff = 0;
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      open = false;
      resolve();
    });
  });
  // A keep-alive connection becomes idle when its response ends.
  const closeIdle = () => {
    server.closeIdleConnections();
    closeUnusedConnections(server);
  };
  const sweep = setInterval(closeIdle, 50);
  const limit = setTimeout(onLimit, limitMs);
  const cut = setTimeout(() => {
    server.getConnections((_error, count) => {
      if (!open) return;
      cutOff = count;
      server.closeAllConnections();
    });
  }, limitMs + graceMs);
  closeIdle();
  await closed;
  clearInterval(sweep);
  clearTimeout(limit);
  clearTimeout(cut);
  return { cutOff };
}
