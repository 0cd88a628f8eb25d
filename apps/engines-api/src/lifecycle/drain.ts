import type { Server } from 'node:http';
import { endSilentConnections } from './silent-connections.js';

export interface DrainLimits {
  /** How long requests in flight may go on, in milliseconds. */
  readonly limitMs: number;
  /** How long they have after that to give up and say so, in milliseconds. */
  readonly graceMs: number;
  /** Told when the limit is reached. */
  readonly onLimit: () => void;
}

/**
 * Stops accepting connections, ends those that ask for nothing, and waits until the requests in
 * flight have ended; half-sent ones count among them. Those that go on past the limit are asked to give up; what is left after the grace is cut off. Resolves with how
 * many connections were.
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
  // A connection that is kept alive turns idle only when its answer has ended.
  const endIdle = () => {
    server.closeIdleConnections();
    endSilentConnections(server);
  };
  const sweep = setInterval(endIdle, 50);
  const limit = setTimeout(onLimit, limitMs);
  const cut = setTimeout(() => {
    server.getConnections((_error, count) => {
      if (!open) return;
      cutOff = count;
      server.closeAllConnections();
    });
  }, limitMs + graceMs);
  endIdle();
  await closed;
  clearInterval(sweep);
  clearTimeout(limit);
  clearTimeout(cut);
  return { cutOff };
}
