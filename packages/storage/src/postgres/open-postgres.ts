import type { Logger } from '@northstar/contracts';
import pg from 'pg';
import type { OpenedDriver } from '../database/opened-driver.js';
import { SESSION_SETTINGS } from '../database/value-types.js';
import { migrate } from '../migrations/migrate.js';
import { readMigrations } from '../migrations/migration.js';
import { sessionRole } from '../migrations/session-role.js';
import { postgresWakeBus } from '../wake/postgres-wake-bus.js';
import { connectFault } from './connect-fault.js';
import { clientConfig, clientSession, postgresSessions } from './postgres-sessions.js';

/**
 * Migrates a Postgres database and opens sessions on it. Throws `service.unavailable` when it
 * cannot be reached, `StorageSetupError` when it is not one to work with.
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
  client.on('error', (error) => logger.debug({ err: error }, 'The opening connection was lost'));
  try {
    await client.connect();
  } catch (error) {
    throw connectFault(error, connectionString);
  }
  try {
    const session = clientSession(client, () => undefined);
    const schemaVersion = await migrate(session, readMigrations());
    return { schemaVersion, role: await sessionRole(session) };
  } finally {
    await client.end();
  }
}
