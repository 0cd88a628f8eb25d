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
import type { Ask } from './session-pool.js';
import type { Tables } from './tables.js';

/** kysely's query builder over a way to ask. Costs little; made for each use and forgotten. */
export function kyselyOver(ask: Ask): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new AskingDriver(ask),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
}

/** Whoever gave `ask` holds the session and the transaction, so there is nothing to acquire. */
class AskingDriver implements Driver {
  readonly #connection: DatabaseConnection;

  constructor(ask: Ask) {
    this.#connection = {
      async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
        const { rows, rowCount, command } = await ask(query.sql, query.parameters);
        return {
          // kysely has worked out the type of the rows from the query.
          rows: rows as Row[],
          ...(command === 'SELECT' ? {} : { numAffectedRows: BigInt(rowCount) }),
        };
      },
      streamQuery: refuseStreaming,
    };
  }

  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
  beginTransaction = refuseTransaction;
  commitTransaction = refuseTransaction;
  rollbackTransaction = refuseTransaction;
}

function refuseTransaction(): Promise<void> {
  throw new Error('Use the transaction of a ScopedDatabase, which keeps hold of its session');
}

function refuseStreaming(): AsyncIterableIterator<never> {
  throw new Error('Rows are not streamed: every question here has a limit');
}
