import { CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Candidate } from '../measure/candidate.js';
import { bareQuery, type BareRow } from './bare-sql.js';
import { checkPage, pageOf, type KnownPage } from './page-walk.js';

/** Candidates with open connections. */
export interface OpenedCandidates {
  candidates: Candidate[];
  close(): Promise<void>;
}

/**
 * The floor: one bare pg client that pipelines named statements, the fastest way measured.
 * The peers: pg.Pool, and kysely over a pool, as programs usually use them.
 */
export async function openSqlCandidates(
  url: string,
  feed_id: string,
  pages: readonly KnownPage[],
): Promise<OpenedCandidates> {
  const client = new pg.Client({ connectionString: url, pipeline: true });
  await client.connect();
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  const kysely = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 10 }) }),
  });
  const runQuery =
    (send: (query: ReturnType<typeof bareQuery>) => Promise<BareRow[]>): Candidate['run'] =>
    async (worker, turn) => {
      const page = pageOf(pages, worker, turn);
      checkPage(page, await send(bareQuery(feed_id, page.lastItem)));
    };
  return {
    candidates: [
      {
        role: 'floor',
        name: 'one bare pg client, pipelined',
        run: runQuery(async (query) => (await client.query<BareRow>(query)).rows),
      },
      {
        role: 'peer',
        name: 'pg.Pool of 10',
        run: runQuery(async ({ text, values }) => (await pool.query<BareRow>(text, values)).rows),
      },
      {
        role: 'peer',
        name: 'kysely over pg.Pool of 10',
        run: runQuery(async ({ text, values }) => {
          const query = CompiledQuery.raw(text, values) as CompiledQuery<BareRow>;
          return (await kysely.executeQuery(query)).rows;
        }),
      },
    ],
    async close() {
      await client.end();
      await pool.end();
      await kysely.destroy();
    },
  };
}
