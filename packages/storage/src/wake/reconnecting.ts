import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '@northstar/contracts';
import type { WatchedClient } from '../postgres/watched-client.js';

const MIN_DELAY_MS = 50;
const MAX_DELAY_MS = 5_000;
/** How often the connection is checked, and how long the server may take to answer. */
const CHECK_MS = 3_000;
const ANSWER_LIMIT_MS = 3_000;
const END_LIMIT_MS = 1_000;

export interface ReconnectingClient {
  /** Starts connecting; later calls do nothing. */
  start(): void;
  /** The open connection, if any. */
  current(): WatchedClient | undefined;
  /** Closes the connection, also when the server does not answer. */
  close(): Promise<void>;
}

/**
 * Keeps one connection open and reconnects with growing delays when it is lost. A connection whose
 * server does not answer is closed, because the network may not report that it was lost.
 */
export function reconnecting(options: {
  logger: Logger;
  connect(): WatchedClient;
  /** Runs on each new connection before it is used. */
  prepare(client: WatchedClient): Promise<void>;
}): ReconnectingClient {
  const { logger } = options;
  let client: WatchedClient | undefined;
  let timer: NodeJS.Timeout | undefined;
  let attempt: Promise<void> | undefined;
  let delay = MIN_DELAY_MS;
  let started = false;
  let closed = false;

  const retry = () => {
    if (closed || timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      attempt = open();
    }, delay);
    timer.unref();
    delay = Math.min(delay * 2, MAX_DELAY_MS);
  };

  const check = setInterval(() => {
    if (client?.isSilent(ANSWER_LIMIT_MS)) client.destroy();
    // A failure ends the connection, which is then opened again.
    else client?.watch(client.query('select')).catch(() => undefined);
  }, CHECK_MS);
  check.unref();

  const open = async () => {
    const fresh = options.connect();
    fresh.on('error', (error) => logger.debug({ err: error }, 'The wake connection was lost'));
    fresh.on('end', () => {
      if (client === fresh) client = undefined;
      retry();
    });
    try {
      await fresh.connect();
      await options.prepare(fresh);
      client = fresh;
      delay = MIN_DELAY_MS;
    } catch (error) {
      logger.warn({ err: error }, 'Could not open the wake connection; retrying');
      await fresh.end().catch(() => undefined); // it may never have been open
      retry();
    }
  };

  return {
    start() {
      if (started || closed) return;
      started = true;
      attempt = open();
    },
    current: () => client,
    async close() {
      closed = true;
      clearTimeout(timer);
      clearInterval(check);
      await attempt;
      const open = client;
      if (open === undefined) return;
      await Promise.race([
        open.end(),
        pause(END_LIMIT_MS, undefined, { ref: false }).then(() => open.destroy()),
      ]);
    },
  };
}
