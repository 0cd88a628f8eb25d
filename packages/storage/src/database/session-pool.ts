/**
 * SQL of fixed shape. The name lets a server keep its plan; one name always has one text. Without
 * a name it is planned each time: for statements whose best plan depends on how much they are given.
 */
export interface Statement {
  name?: string;
  text: string;
}

export interface QueryResult {
  rows: unknown[];
  /** Rows written or returned, as the command says. */
  rowCount: number;
  /** INSERT, UPDATE, SELECT, … */
  command: string;
}

export type Ask = (query: string | Statement, values: readonly unknown[]) => Promise<QueryResult>;

/**
 * One connection, for one user at a time. Queries are answered in the order in which they were
 * asked, so a second one may be asked before the first is answered.
 */
export interface Session {
  /** For whom it speaks by now (see scoped-sessions); survives being given back. */
  identity: string;
  /**
   * Without `values`, a text may hold several statements. Throws `service.unavailable` when the
   * database cannot be reached.
   */
  query(query: string | Statement, values?: readonly unknown[]): Promise<QueryResult>;
  /** Gives it back; a broken one is closed. */
  release(broken?: boolean): void;
}

/** What a driver is: everything above it is the same for all of them. */
export interface SessionPool {
  connect(): Promise<Session>;
  /** Waits for sessions that are out, then closes. */
  end(): Promise<void>;
}
