import {
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
} from 'kysely';
import type { RunQuery } from './session-pool.js';
import type { Tables } from './tables.js';

/** kysely's query builder over any way to run a query. It is cheap, so each use makes a new one. */
export function kyselyOver(run: RunQuery): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new RunQueryDriver(run),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
}

/** The caller owns the session and the transaction, so there is nothing to acquire. */
class RunQueryDriver implements Driver {
  readonly #connection: DatabaseConnection;

  constructor(run: RunQuery) {
    this.#connection = {
      async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
        const { rows, rowCount, command } = await run(query.sql, query.parameters);
        return {
          // kysely inferred the type of the rows from the query.
          rows: rows as Row[],
          ...(command === 'SELECT' ? {} : { numAffectedRows: BigInt(rowCount) }),
        };
      },
      streamQuery: rejectStreaming,
    };
  }

  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
  beginTransaction = rejectTransaction;
  commitTransaction = rejectTransaction;
  rollbackTransaction = rejectTransaction;
}

function rejectTransaction(): Promise<void> {
  throw new Error(
    'Use ScopedDatabase.transaction, which keeps one session for the whole transaction',
  );
}

function rejectStreaming(): AsyncIterableIterator<never> {
  throw new Error('Streaming is not supported: every query has a limit');
}
