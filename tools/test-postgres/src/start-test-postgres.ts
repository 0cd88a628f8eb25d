import { createTestDatabases } from './test-databases.js';
import { startEmbedded } from './embedded-cluster.js';

export interface TestPostgresOptions {
  /** The server to create databases on; null starts an embedded one. Default: DATABASE_URL, else null. */
  databaseUrl?: string | null;
}

export interface TestPostgres {
  /** A database for maintenance: not one to put tables in. */
  url: string;
  /** The server is `embedded` when this process started it. */
  server: 'embedded' | 'given';
  /**
   * Makes a database that nobody else has and returns its URL: an empty one, or a copy of
   * `template` (the URL of another made here, to which nothing is connected).
   */
  createDatabase(template?: string): Promise<string>;
  /** Drops every database made here; stops the server when it is embedded. */
  close(): Promise<void>;
}

/**
 * A real Postgres for tests. Where DATABASE_URL is set its server is used, and needs the right to
 * create databases; elsewhere an embedded one is started on a free loopback port, with its files
 * in the system's temporary folder. Either is gone afterwards, even when the process is killed.
 */
export async function startTestPostgres(options: TestPostgresOptions = {}): Promise<TestPostgres> {
  const given =
    options.databaseUrl === undefined ? process.env['DATABASE_URL'] : options.databaseUrl;
  if (given !== undefined && given !== null && given !== '') {
    const databases = await createTestDatabases(given);
    return { url: given, server: 'given', ...databases };
  }
  const cluster = await startEmbedded();
  const databases = await createTestDatabases(cluster.url);
  return {
    url: cluster.url,
    server: 'embedded',
    createDatabase: (template) => databases.createDatabase(template),
    async close() {
      await databases.close();
      await cluster.stop();
    },
  };
}
