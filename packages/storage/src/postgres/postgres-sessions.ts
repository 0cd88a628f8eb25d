import type { Logger } from '@northstar/contracts';
import pg from 'pg';
import { asUnavailable, connectError } from '../database/database-errors.js';
import type { QueryResult, Session, SessionPool, Statement } from '../database/session-pool.js';
import { valueParsers } from '../database/value-types.js';

export interface PostgresSessionsOptions {
  connectionString: string;
  poolSize: number;
  /** SQL that runs once on each new connection. */
  setup: string;
  logger: Logger;
}

const CONNECT_TIMEOUT_MS = 10_000;

/** Settings that pools and single clients share. */
export function clientConfig(connectionString: string): pg.ClientConfig {
  return {
    connectionString,
    application_name: 'northstar-storage',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
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
 */
export function postgresSessions(options: PostgresSessionsOptions): SessionPool {
  const { logger } = options;
  const pool = new pg.Pool({
    ...clientConfig(options.connectionString),
    pipeline: true,
    max: options.poolSize,
    idleTimeoutMillis: 30_000,
  });
  // The pool has removed the lost connection already.
  pool.on('error', (error) => logger.warn({ err: error }, 'An idle database connection was lost'));
  const sessions = new WeakMap<pg.PoolClient, Session>();

  return {
    async connect() {
      const client = await pool.connect().catch((error: unknown) => {
        logger.warn({ err: error }, 'Could not open a database connection');
        throw connectError(error);
      });
      const known = sessions.get(client);
      if (known !== undefined) return known;
      // The pool listens to idle clients only, and an error without a listener ends the process.
      client.on('error', (error) => logger.debug({ err: error }, 'A database connection was lost'));
      const session = clientSession(client, (broken) => client.release(broken));
      try {
        await session.query(options.setup);
      } catch (error) {
        client.release(true);
        throw error;
      }
      sessions.set(client, session);
      return session;
    },
    end: () => pool.end(),
  };
}

/** A client as a session. `release` is called when the session is released. */
export function clientSession(client: pg.ClientBase, release: (broken?: boolean) => void): Session {
  return {
    identity: '',
    async query(query: string | Statement, values?: readonly unknown[]): Promise<QueryResult> {
      try {
        const config = typeof query === 'string' ? { text: query } : { ...query };
        const result: pg.QueryResult<pg.QueryResultRow> = await client.query(
          values === undefined ? config : { ...config, values: [...values] },
        );
        return { rows: result.rows, rowCount: result.rowCount ?? 0, command: result.command };
      } catch (error) {
        throw asUnavailable(error);
      }
    },
    release,
  };
}
