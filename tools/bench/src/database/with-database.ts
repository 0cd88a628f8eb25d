// eslint-disable-next-line @nx/enforce-module-boundaries -- measured beside a database for tests, as tests are
import { startTestPostgres } from '@northstar/test-postgres';

/**
 * Lends a fresh database on a real Postgres (DATABASE_URL, or an embedded one), and says which.
 * It is gone afterwards.
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
