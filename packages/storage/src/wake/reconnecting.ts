import type { Logger } from '@northstar/contracts';
import type pg from 'pg';

const MIN_DELAY_MS = 50;
const MAX_DELAY_MS = 5_000;

export interface ReconnectingClient {
  /** Starts connecting; later calls do nothing. */
  start(): void;
  /** The open connection, if any. */
  current(): pg.Client | undefined;
  close(): Promise<void>;
}

/** Keeps one connection open and reconnects with growing delays when it is lost. */
export function reconnecting(options: {
  logger: Logger;
  connect(): pg.Client;
  /** Runs on each new connection before it is used. */
  prepare(client: pg.Client): Promise<void>;
}): ReconnectingClient {
  const { logger } = options;
  let client: pg.Client | undefined;
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
      await attempt;
      await client?.end();
    },
  };
}
