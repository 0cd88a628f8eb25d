import { setTimeout as pause } from 'node:timers/promises';
import type { Logger, Meter } from '@northstar/contracts';
import pg from 'pg';
import { asUnavailable, connectError, errorCode } from '../database/database-errors.js';
import type { QueryResult, Session, SessionPool, Statement } from '../database/session-pool.js';
import { valueParsers } from '../database/value-types.js';
import { WatchedClient } from './watched-client.js';

export interface PostgresSessionsOptions {
  connectionString: string;
  poolSize: number;
  /** SQL that runs once on each new connection. */
  setup: string;
  /** How long the server may take for one statement, in milliseconds; later it is considered lost. */
  answerLimitMs: number;
  logger: Logger;
  meter: Meter;
}

const CONNECT_LIMIT_MS = 5_000;
/** How often connections are checked for answers that are overdue. */
const WATCH_MS = 500;
/** A connection that was silent for so long is checked before it is used again. */
const CHECK_AFTER_MS = 1_000;
const CHECK_LIMIT_MS = 2_000;
/** How long no more connections are opened after the server refused one for being full. */
const FULL_MS = 10_000;
const FULL_RETRY_MS = 100;
/** How long `end` waits for sessions in use. */
const END_LIMIT_MS = 2_000;
/** A timer that does not keep the process running. */
const unreferenced = { ref: false };
/** SQLSTATE (PostgreSQL manual, appendix A): too many connections. */
const TOO_MANY_CONNECTIONS = '53300';

/** Settings that pools and single clients share. */
export function clientConfig(connectionString: string): pg.ClientConfig {
  return {
    connectionString,
    application_name: 'northstar-storage',
    connectionTimeoutMillis: CONNECT_LIMIT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: 5_000,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        // node-postgres declares that a parser returns any.
        (valueParsers[oid] ?? pg.types.getTypeParser(oid, format)) as (text: string) => unknown,
    },
  };
}

/**
 * node-postgres's pool as sessions. Its clients pipeline, so that a query sent before the previous
 * one is answered costs no round trip. Queries on a lost connection fail with
 * `service.unavailable`, and the next `connect` opens another one; `connect` fails with the same
 * code when the database rejects the connection.
 *
 * A connection that does not answer is closed, also when the network does not report that it was
 * lost. While the server allows no more connections, callers wait for one that exists.
 */
export function postgresSessions(options: PostgresSessionsOptions): SessionPool {
  const { logger, meter, poolSize, answerLimitMs } = options;
  const pool = new pg.Pool({
    ...clientConfig(options.connectionString),
    Client: WatchedClient,
    pipeline: true,
    max: poolSize,
    idleTimeoutMillis: 30_000,
  });
  const sessions = new Map<pg.PoolClient, { client: WatchedClient; session: Session }>();
  /** Connections that have not answered since then are not used again. */
  let lostBefore = 0;
  let fullTimer: NodeJS.Timeout | undefined;

  // The pool has removed the lost connection already.
  pool.on('error', (error) => logger.warn({ err: error }, 'An idle database connection was lost'));
  pool.on('remove', (client) => sessions.delete(client));
  const watch = setInterval(() => {
    for (const { client } of sessions.values()) if (client.isSilent(answerLimitMs)) close(client);
  }, WATCH_MS);
  watch.unref();

  function close(client: WatchedClient): void {
    logger.warn({ heardAt: new Date(client.heardAt) }, 'A database connection does not answer');
    meter.count('storage_connections_lost_total');
    lostBefore = Math.max(lostBefore, client.heardAt);
    client.destroy();
  }

  async function checkout(): Promise<pg.PoolClient> {
    const deadline = Date.now() + CONNECT_LIMIT_MS;
    for (;;) {
      try {
        return await pool.connect();
      } catch (error) {
        if (errorCode(error) !== TOO_MANY_CONNECTIONS || Date.now() > deadline) {
          logger.warn({ err: error }, 'Could not open a database connection');
          throw connectError(error);
        }
        stopGrowing();
        // With a connection that exists, the pool waits; without one, the server is asked again.
        if (pool.totalCount === 0) await pause(FULL_RETRY_MS);
      }
    }
  }

  function stopGrowing(): void {
    pool.options.max = Math.max(1, pool.totalCount);
    logger.warn({ connections: pool.totalCount }, 'The server allows no more connections');
    clearTimeout(fullTimer);
    fullTimer = setTimeout(() => (pool.options.max = poolSize), FULL_MS);
    fullTimer.unref();
  }

  async function open(pooled: pg.PoolClient): Promise<Session> {
    if (!(pooled instanceof WatchedClient)) throw new TypeError('The pool has another client');
    // The pool listens to idle clients only, and an error without a listener ends the process.
    pooled.on('error', (error) => logger.debug({ err: error }, 'A database connection was lost'));
    const session = clientSession(pooled, (broken) => pooled.release(broken));
    sessions.set(pooled, { client: pooled, session });
    try {
      await session.query(options.setup);
    } catch (error) {
      pooled.release(true);
      throw error;
    }
    return session;
  }

  /** Whether a connection that was idle still has a server at its other end. */
  async function isAlive(client: WatchedClient, session: Session): Promise<boolean> {
    const { heardAt } = client;
    if (heardAt <= lostBefore) return false;
    const now = Date.now();
    if (now - heardAt < CHECK_AFTER_MS) return true;
    const answered = session.query('select').then(
      () => true,
      () => false,
    );
    const isAnswered = await Promise.race([answered, pause(CHECK_LIMIT_MS, false, unreferenced)]);
    if (!isAnswered) close(client);
    return isAnswered;
  }

  return {
    /** Less than `poolSize` while the server allows no more. */
    get size() {
      return pool.options.max;
    },
    async connect() {
      for (;;) {
        const pooled = await checkout();
        const known = sessions.get(pooled);
        if (known === undefined) return open(pooled);
        if (await isAlive(known.client, known.session)) return known.session;
        known.client.destroy();
        pooled.release(true);
      }
    },
    async end() {
      clearInterval(watch);
      clearTimeout(fullTimer);
      const ended = pool.end().then(() => true);
      if (await Promise.race([ended, pause(END_LIMIT_MS, false, unreferenced)])) return;
      logger.warn({ connections: sessions.size }, 'Closed connections that did not end in time');
      for (const { client } of sessions.values()) client.destroy();
    },
  };
}

/** A client as a session. `release` is called when the session is released. */
export function clientSession(client: pg.ClientBase, release: (broken?: boolean) => void): Session {
  return {
    identity: '',
    async query(query: string | Statement, values?: readonly unknown[]): Promise<QueryResult> {
      try {
        const config = typeof query === 'string' ? { text: query } : { ...query };
        const sent: Promise<pg.QueryResult<pg.QueryResultRow>> = client.query(
          values === undefined ? config : { ...config, values: [...values] },
        );
        const result = await (client instanceof WatchedClient ? client.watch(sent) : sent);
        return { rows: result.rows, rowCount: result.rowCount ?? 0, command: result.command };
      } catch (error) {
        throw asUnavailable(error);
      }
    },
    release,
  };
}
