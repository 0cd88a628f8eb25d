import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '@northstar/contracts';
import { createInProcessWakeBus } from '@northstar/realtime';
import type pg from 'pg';
import type { DriverWakeBus } from '../database/opened-driver.js';
import { WatchedClient } from '../postgres/watched-client.js';
import { reconnecting } from './reconnecting.js';
import { decodeWake, encodeWake } from './wake-payload.js';

const CHANNEL = 'northstar_wake';
const NOTIFY = `select pg_notify('${CHANNEL}', payload) from unnest($1::text[]) payload`;
/** The maximum number of wake-ups in one statement. */
const BATCH = 200;
/**
 * The minimum time between two statements, in milliseconds. One NOTIFY per commit would cost a busy
 * database a third of its commits; the first after an idle period is sent at once.
 */
const MIN_INTERVAL_MS = 10;
/** How long `close` waits until the last wake-ups are sent. */
const FLUSH_LIMIT_MS = 1_000;

/**
 * Wake-ups between processes by LISTEN and NOTIFY, over a connection of their own: NOTIFY takes a
 * lock at commit that all notifiers of a database share, so it must not run in a transaction that
 * matters. Wake-ups are collected while a statement runs and then sent together. While the
 * connection is lost, the wake-ups of other processes are lost; followers poll for that reason.
 */
export function postgresWakeBus(options: {
  config: pg.ClientConfig;
  logger: Logger;
}): DriverWakeBus {
  const { logger } = options;
  const self = randomUUID();
  const local = createInProcessWakeBus({ logger });
  const pending = new Set<string>();
  let sending: Promise<void> | undefined;
  let interval: NodeJS.Timeout | undefined;
  let closing = false;

  const connection = reconnecting({
    logger,
    connect: () => new WatchedClient({ ...options.config, application_name: 'northstar-wake' }),
    async prepare(client) {
      client.on('notification', ({ payload }) => {
        const wake = decodeWake(payload ?? '');
        if (wake !== undefined && wake.sender !== self) local.wake(wake.scope);
      });
      await client.query(`listen ${CHANNEL}`);
    },
  });

  const send = async () => {
    const payloads = [...pending].slice(0, BATCH);
    for (const payload of payloads) pending.delete(payload);
    try {
      const client = connection.current();
      await client?.watch(client.query(NOTIFY, [payloads]));
    } catch (error) {
      logger.debug({ err: error }, 'Could not send wake-ups to other processes');
    }
  };

  const sendSoon = () => {
    if (sending !== undefined || interval !== undefined || pending.size === 0) return;
    sending = send().finally(() => {
      sending = undefined;
      if (closing) return;
      interval = setTimeout(() => {
        interval = undefined;
        sendSoon();
      }, MIN_INTERVAL_MS);
    });
  };

  const sendAll = async () => {
    await sending;
    while (pending.size > 0) await send();
  };

  return {
    wake(scope) {
      local.wake(scope);
      connection.start();
      pending.add(encodeWake(self, scope));
      sendSoon();
    },
    subscribe(listener) {
      connection.start();
      return local.subscribe(listener);
    },
    async close() {
      closing = true;
      clearTimeout(interval);
      await Promise.race([sendAll(), pause(FLUSH_LIMIT_MS, undefined, { ref: false })]);
      await connection.close();
    },
  };
}
