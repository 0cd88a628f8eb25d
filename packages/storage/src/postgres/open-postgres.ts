import type { Logger } from '@northstar/contracts';
import pg from 'pg';
import type { OpenedDriver } from '../database/opened-driver.js';
import { SESSION_SETTINGS } from '../database/value-types.js';
import { ensureAccess } from '../migrations/access.js';
import { migrate } from '../migrations/migrate.js';
import { readMigrations } from '../migrations/migration.js';
import { postgresWakeBus } from '../wake/postgres-wake-bus.js';
import { clientConfig, clientSession, postgresSessions } from './postgres-sessions.js';
import { setupProblem } from './setup-problem.js';

/**
 * Migrates a Postgres database and opens sessions on it. Throws `service.unavailable` when it
 * cannot be reached, and `StorageSetupError` when it cannot be used.
 */
export async function openPostgres(
  connectionString: string,
  options: { poolSize: number; logger: Logger },
): Promise<OpenedDriver> {
  const { schemaVersion, role } = await prepare(connectionString, options.logger);
  return {
    sessions: postgresSessions({
      connectionString,
      setup: role + SESSION_SETTINGS,
      ...options,
    }),
    wake: postgresWakeBus({ config: clientConfig(connectionString), logger: options.logger }),
    schemaVersion,
  };
}

async function prepare(connectionString: string, logger: Logger) {
  const client = new pg.Client(clientConfig(connectionString));
  client.on('error', (error) =>
    logger.debug({ err: error }, 'The connection for migrations was lost'),
  );
  try {
    await client.connect();
  } catch (error) {
    throw setupProblem(error, connectionString);
  }
  try {
    const session = clientSession(client, () => undefined);
    const schemaVersion = await migrate(session, readMigrations());
    return { schemaVersion, role: await ensureAccess(session) };
  } finally {
    await client.end();
  }
}
