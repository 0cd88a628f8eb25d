/** How long the database may take, in milliseconds. Beyond it a call throws `service.unavailable`. */
export interface TimeLimits {
  /** Waiting for a row or table that another transaction has locked (`lock_timeout`). */
  lockMs: number;
  /** One statement, its waiting for locks included (`statement_timeout`). */
  statementMs: number;
  /** Between two statements of a transaction (`idle_in_transaction_session_timeout`). */
  idleInTransactionMs: number;
}

export const defaultTimeLimits: TimeLimits = {
  lockMs: 3_000,
  statementMs: 8_000,
  idleInTransactionMs: 10_000,
};

/** The SQL that gives a session these limits. */
export function limitSettings({ lockMs, statementMs, idleInTransactionMs }: TimeLimits): string {
  return `
    set lock_timeout = ${lockMs};
    set statement_timeout = ${statementMs};
    set idle_in_transaction_session_timeout = ${idleInTransactionMs};`;
}
