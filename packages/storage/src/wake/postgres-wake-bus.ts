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
 * Wake-ups between processes by LISTEN and NOTIFY, over one connection that does nothing else:
 * NOTIFY takes a lock at commit that all notifiers of a database share, so it must not stand in a
 * transaction that matters. Signals that gather while one is under way go out together. While the
 * connection is lost, wake-ups of other processes are; followers poll slowly for that reason.
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
    while (pending.size > 0) {
      const payloads = [...pending].slice(0, BATCH);
      for (const payload of payloads) pending.delete(payload);
      const client = connection.current();
      if (client === undefined) continue;
      try {
        await client.query(
          `select pg_notify('${CHANNEL}', payload) from unnest($1::text[]) payload`,
          [payloads],
        );
      } catch (error) {
        logger.debug({ err: error }, 'Wake-ups for other processes were lost');
      }
    }
  };

  const pump = () => {
    if (sending !== undefined || pending.size === 0) return;
    sending = send().finally(() => {
      sending = undefined;
      pump();
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
      await sending;
      await connection.close();
      await local.close();
    },
  };
}
