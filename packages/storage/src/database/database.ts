import type { Meter, Scope } from '@northstar/contracts';
import type { Kysely } from 'kysely';
import { isRetryable } from './database-errors.js';
import { FairSessions } from './fair-sessions.js';
import { assumeIdentity, projectIdentity, workerIdentity, type Identity } from './identity.js';
import { kyselyOver } from './kysely-over.js';
import { PipelinedSessions } from './pipelined-session.js';
import type { RunQuery, SessionPool, Statement } from './session-pool.js';
import type { Tables } from './tables.js';
import { inTransaction } from './transaction.js';

/** Queries on behalf of one project, or of the worker. */
export interface Queries {
  /** Runs a statement of fixed shape. The caller states the type of its rows. */
  rows<Row>(statement: Statement, values: readonly unknown[]): Promise<Row[]>;
  /** A typed query builder, for queries whose shape depends on the call. */
  readonly kysely: Kysely<Tables>;
  /** Called for each project that got events; wakes its followers once these are committed. */
  eventsAppended(scope: Scope): void;
}

export interface ScopedDatabase extends Queries {
  /**
   * Runs a statement on the session that this identity's earlier, unanswered statements use, and
   * after them: for statements that would wait for the same row anyway, such as commits.
   */
  rowsInTurn<Row>(statement: Statement, values: readonly unknown[]): Promise<Row[]>;
  /**
   * Runs work in one transaction (read committed) and commits it, or rolls back when it throws.
   * The work is run again after a serialization failure or a deadlock, so it must have no effects
   * outside the database. It must use its `queries` only: with a single connection, any other
   * query would wait for the transaction, and the transaction for it.
   */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
}

/** The only access to the tables; each view of it sees one project's rows. */
export interface Database {
  for(scope: Scope): ScopedDatabase;
  /** For work on all projects: due feeds, trimming, looking up keys. */
  asWorker(): ScopedDatabase;
  close(): Promise<void>;
}

const MAX_ATTEMPTS = 4;

/** `wake` is called after the commit, once for each project that got events in it. */
export function createDatabase(
  pool: SessionPool,
  wake: (scope: Scope) => void,
  meter?: Meter,
): Database {
  const sessions = new FairSessions(pool, meter);
  const pipelined = new PipelinedSessions(sessions);
  return {
    for: (scope) => scopedDatabase(sessions, pipelined, projectIdentity(scope), wake),
    asWorker: () => scopedDatabase(sessions, pipelined, workerIdentity, wake),
    close: () => pool.end(),
  };
}

function scopedDatabase(
  sessions: FairSessions,
  pipelined: PipelinedSessions,
  identity: Identity,
  wake: (scope: Scope) => void,
): ScopedDatabase {
  const runAlone: RunQuery = async (query, values) => {
    const session = await sessions.connect(identity);
    try {
      const assumed = assumeIdentity(session, identity);
      const [, result] = await Promise.all([assumed, session.query(query, values)]);
      return result;
    } finally {
      session.release();
    }
  };
  return {
    rows: rowsOf(runAlone),
    get kysely() {
      return kyselyOver(runAlone);
    },
    // Outside a transaction each statement is committed by the time it returns.
    eventsAppended: wake,
    rowsInTurn: rowsOf(pipelined.runAs(identity)),
    async transaction(work) {
      const appended = new Map<string, Scope>();
      const result = await retried(async () => {
        appended.clear();
        return inTransaction(await sessions.connect(identity), identity, (run) =>
          work({
            rows: rowsOf(run),
            get kysely() {
              return kyselyOver(run);
            },
            eventsAppended: (scope) => appended.set(projectIdentity(scope).key, scope),
          }),
        );
      });
      for (const scope of appended.values()) wake(scope);
      return result;
    },
  };
}

async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === MAX_ATTEMPTS || !isRetryable(error)) throw error;
    }
  }
}

function rowsOf(run: RunQuery): Queries['rows'] {
  return async <Row>(statement: Statement, values: readonly unknown[]) =>
    // The only place where a row's type is trusted; the driver tests check it.
    (await run(statement, values)).rows as Row[];
}
