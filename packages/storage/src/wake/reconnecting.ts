import type { Logger } from '@northstar/contracts';
import type pg from 'pg';

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 5_000;

export interface ReconnectingClient {
  /** Begins to connect, once. */
  start(): void;
  /** The connection, while there is one. */
  current(): pg.Client | undefined;
  close(): Promise<void>;
}

/** Keeps one connection open, made anew with growing pauses whenever it is lost. */
export function reconnecting(options: {
  logger: Logger;
  connect(): pg.Client;
  /** Run on each new connection before it counts. */
  prepare(client: pg.Client): Promise<void>;
}): ReconnectingClient {
  const { logger } = options;
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let attempt: Promise<void> | undefined;
  let pause = FIRST_PAUSE_MS;
  let started = false;
  let closed = false;

  const retry = () => {
    if (closed || timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      attempt = open();
    }, pause);
    timer.unref();
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
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
      pause = FIRST_PAUSE_MS;
    } catch (error) {
      logger.warn({ err: error }, 'The wake connection cannot be opened; trying again');
      await fresh.end().catch(() => undefined); // it never stood
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
