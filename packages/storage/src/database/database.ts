import type { Scope } from '@northstar/contracts';
import type { Kysely } from 'kysely';
import { isRepeatable } from './database-errors.js';
import { assumeIdentity, projectIdentity, workerIdentity, type Identity } from './identity.js';
import { kyselyOver } from './kysely-over.js';
import { Lanes } from './lanes.js';
import type { Ask, SessionPool, Statement } from './session-pool.js';
import type { Tables } from './tables.js';
import { inTransaction } from './transaction.js';

/** Ways to ask, all of them on behalf of one project, or of the worker. */
export interface Queries {
  /** A statement of fixed shape. What its rows look like is for the caller to know. */
  rows<Row>(statement: Statement, values: readonly unknown[]): Promise<Row[]>;
  /** Everything else, built and typed. */
  readonly kysely: Kysely<Tables>;
}

export interface ScopedDatabase extends Queries {
  /**
   * The same behind all that was asked this way on the same behalf and is not answered yet, on one
   * session: for statements that queue at one row anyway, such as commits.
   */
  rowsInTurn<Row>(statement: Statement, values: readonly unknown[]): Promise<Row[]>;
  /**
   * Runs work in one transaction (read committed) and commits what it did unless it throws. It
   * is begun anew when the database gave it up for another's sake, so it must have no effects
   * but on the database. Ask through `queries` alone: with one connection, asking outside waits
   * for a transaction that waits for the answer.
   */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
}

/** The only doors to the tables; each shows one project's rows. */
export interface Database {
  for(scope: Scope): ScopedDatabase;
  /** For work that crosses projects: due feeds, trimming, looking up keys. */
  asWorker(): ScopedDatabase;
  close(): Promise<void>;
}

const TRIES = 4;

export function createDatabase(pool: SessionPool): Database {
  const lanes = new Lanes(pool);
  return {
    for: (scope) => speakingAs(pool, lanes, projectIdentity(scope)),
    asWorker: () => speakingAs(pool, lanes, workerIdentity),
    close: () => pool.end(),
  };
}

function speakingAs(pool: SessionPool, lanes: Lanes, identity: Identity): ScopedDatabase {
  const ask: Ask = async (query, values) => {
    const session = await pool.connect();
    try {
      const assumed = assumeIdentity(session, identity);
      const [, result] = await Promise.all([assumed, session.query(query, values)]);
      return result;
    } finally {
      session.release();
    }
  };
  return {
    rows: rowsOf(ask),
    rowsInTurn: rowsOf(lanes.askAs(identity)),
    get kysely() {
      return kyselyOver(ask);
    },
    async transaction(work) {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await inTransaction(await pool.connect(), identity, (inside) =>
            work({
              rows: rowsOf(inside),
              get kysely() {
                return kyselyOver(inside);
              },
            }),
          );
        } catch (error) {
          if (attempt === TRIES || !isRepeatable(error)) throw error;
        }
      }
    },
  };
}

function rowsOf(ask: Ask): Queries['rows'] {
  return async <Row>(statement: Statement, values: readonly unknown[]) =>
    // The one place where a row's type is taken on trust; the driver tests hold it to it.
    (await ask(statement, values)).rows as Row[];
}
