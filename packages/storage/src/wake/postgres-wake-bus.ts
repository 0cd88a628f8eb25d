import { randomUUID } from 'node:crypto';
import type { Logger } from '@northstar/contracts';
import pg from 'pg';
import type { ClosableWakeBus } from './closable-wake-bus.js';
import { localWakeBus } from './local-wake-bus.js';
import { reconnecting } from './reconnecting.js';
import { decodeWake, encodeWake } from './wake-payload.js';

const CHANNEL = 'northstar_wake';
/** Postgres refuses a payload of 8000 bytes; ids are short, so this many fit a statement well. */
const BATCH = 200;
/**
 * The least time between two sendings, in milliseconds. A NOTIFY for each commit would cost a busy
 * database a third of its commits; the first after a rest goes out at once.
 */
const GATHER_MS = 10;

/**
 * Wake-ups between processes by LISTEN and NOTIFY, over one connection that does nothing else:
 * NOTIFY takes a lock at commit that all notifiers of a database share, so it must not stand in a
 * transaction that matters. Signals that gather behind one go out together. While the connection
 * is lost, wake-ups of other processes are; followers poll slowly for that reason.
 */
export function postgresWakeBus(options: {
  config: pg.ClientConfig;
  logger: Logger;
}): ClosableWakeBus {
  const { logger } = options;
  const self = randomUUID();
  const local = localWakeBus();
  const pending = new Set<string>();
  let sending: Promise<void> | undefined;
  let resting: NodeJS.Timeout | undefined;
  let closing = false;

  const connection = reconnecting({
    logger,
    connect: () => new pg.Client({ ...options.config, application_name: 'northstar-wake' }),
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
      await connection
        .current()
        ?.query(`select pg_notify('${CHANNEL}', payload) from unnest($1::text[]) payload`, [
          payloads,
        ]);
    } catch (error) {
      logger.debug({ err: error }, 'Wake-ups for other processes were lost');
    }
  };

  const pump = () => {
    if (sending !== undefined || resting !== undefined || pending.size === 0) return;
    sending = send().finally(() => {
      sending = undefined;
      if (closing) return;
      resting = setTimeout(() => {
        resting = undefined;
        pump();
      }, GATHER_MS);
    });
  };

  return {
    wake(scope) {
      local.wake(scope);
      connection.start();
      pending.add(encodeWake(self, scope));
      pump();
    },
    subscribe(listener) {
      connection.start();
      return local.subscribe(listener);
    },
    async close() {
      closing = true;
      clearTimeout(resting);
      await sending;
      while (pending.size > 0) await send();
      await connection.close();
      await local.close();
    },
  };
}
