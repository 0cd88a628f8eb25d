// eslint-disable-next-line @nx/enforce-module-boundaries -- benchmarks run against the test database, as tests do
import { startTestPostgres } from '@northstar/test-postgres';

/**
 * Calls `work` with a new database on a real Postgres (DATABASE_URL, or an embedded server) and a
 * description of that server. The database is dropped afterwards.
 */
export async function withDatabase<T>(
  work: (url: string, server: 'embedded' | 'given') => Promise<T>,
): Promise<T> {
  const postgres = await startTestPostgres();
  try {
    return await work(await postgres.createDatabase(), postgres.server);
  } finally {
    await postgres.close();
  }
}
