/**
 * SQL of fixed shape. The name lets the server keep its plan; a name always has the same text.
 * A statement without a name is planned each time: use it where the best plan depends on the values.
 */
export interface Statement {
  name?: string;
  text: string;
}

export interface QueryResult {
  rows: unknown[];
  /** The number of rows that the command wrote or returned. */
  rowCount: number;
  /** INSERT, UPDATE, SELECT, … */
  command: string;
}

export type RunQuery = (
  query: string | Statement,
  values: readonly unknown[],
) => Promise<QueryResult>;

/**
 * One connection, used by one caller at a time. Queries are answered in the order in which they
 * were sent, so a second one may be sent before the first is answered.
 */
export interface Session {
  /** The key of the identity that it acts as (identity.ts); kept after its release. */
  identity: string;
  /**
   * Without `values`, the text may contain several statements. Throws `service.unavailable` when
   * the database cannot be reached.
   */
  query(query: string | Statement, values?: readonly unknown[]): Promise<QueryResult>;
  /** Returns it to the pool; a broken one is closed. */
  release(broken?: boolean): void;
}

/** What a driver provides; everything above is the same for all drivers. */
export interface SessionPool {
  /** The maximum number of sessions at present. */
  readonly size: number;
  connect(): Promise<Session>;
  /** Waits for sessions in use, though not for a database that does not answer, then closes. */
  end(): Promise<void>;
}
