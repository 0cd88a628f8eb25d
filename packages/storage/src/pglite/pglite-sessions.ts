import type { PGlite } from '@electric-sql/pglite';
import { asUnavailable } from '../database/database-errors.js';
import type { QueryResult, Session, SessionPool } from '../database/session-pool.js';
import { createMutex } from './mutex.js';

/**
 * PGlite as a pool of one session. It has one connection, and a caller may keep a transaction open
 * between queries, so other callers wait until the session is released.
 */
export function pgliteSessions(pglite: PGlite, onEnd: () => Promise<void>): SessionPool {
  const mutex = createMutex();
  let ended = false;
  let identity = '';

  const query: Session['query'] = async (text, values): Promise<QueryResult> => {
    const sql = typeof text === 'string' ? text : text.text;
    if (values === undefined) {
      const results = await pglite.exec(sql);
      return asResult(results.at(-1));
    }
    return asResult(await pglite.query<unknown>(sql, [...values]));
  };

  return {
    size: 1,
    async connect() {
      const release = await mutex.acquire();
      if (ended) {
        release();
        throw asUnavailable(new Error('Cannot use a pool after calling end on the pool'));
      }
      return {
        get identity() {
          return identity;
        },
        set identity(value) {
          identity = value;
        },
        query,
        release,
      };
    },
    async end() {
      if (ended) return;
      ended = true;
      await mutex.idle();
      await pglite.close();
      await onEnd();
    },
  };
}

interface PgliteResult {
  rows: unknown[];
  command?: string;
  rowCount?: number | null;
  affectedRows?: number;
}

function asResult(result: PgliteResult | undefined): QueryResult {
  return {
    rows: result?.rows ?? [],
    rowCount: result?.rowCount ?? result?.affectedRows ?? 0,
    command: result?.command ?? '',
  };
}
