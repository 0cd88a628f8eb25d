import { silentMeter, type Logger, type Meter } from '@northstar/contracts';
import pg from 'pg';
import type { OpenedDriver } from '../database/opened-driver.js';
import { defaultTimeLimits, limitSettings, type TimeLimits } from '../database/time-limits.js';
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
  options: {
    poolSize: number;
    logger: Logger;
    meter?: Meter | undefined;
    limits?: Partial<TimeLimits> | undefined;
  },
): Promise<OpenedDriver> {
  const { poolSize, logger, meter = silentMeter } = options;
  const limits = { ...defaultTimeLimits, ...options.limits };
  const { schemaVersion, role } = await prepare(connectionString, logger);
  return {
    sessions: postgresSessions({
      connectionString,
      setup: role + SESSION_SETTINGS + limitSettings(limits),
      // The server answers at its own limit; a second later it is considered lost.
      answerLimitMs: limits.statementMs + 1_000,
      poolSize,
      logger,
      meter,
    }),
    wake: postgresWakeBus({ config: clientConfig(connectionString), logger }),
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
