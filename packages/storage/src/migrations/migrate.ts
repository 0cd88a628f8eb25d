import type { Session } from '../database/session-pool.js';
import { pendingMigrations, type AppliedMigration } from './check-applied.js';
import { readAccessSql, type Migration } from './migration.js';

/** A number that no other program locks in this database: "nrth" in ASCII. */
export const MIGRATION_LOCK = 0x6e727468;

const MIGRATIONS_TABLE = `
  create schema if not exists northstar;
  create table if not exists northstar.migrations (
    version    integer primary key,
    name       text not null,
    checksum   text not null,
    applied_at timestamptz(3) not null default now()
  );
`;

/**
 * Applies all pending migrations in one transaction and returns the schema's version. When several
 * processes start together, one migrates and the others wait for an advisory lock; a new database
 * has no row to lock. A database that is up to date is only read, so that no right to change it is
 * needed. Throws `StorageSetupError` when the database is newer, or an applied migration has changed.
 */
export async function migrate(session: Session, known: readonly Migration[]): Promise<number> {
  if (pendingMigrations(await readApplied(session), known).length === 0) return known.length;

  await session.query('begin');
  try {
    await session.query(`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
    await session.query(MIGRATIONS_TABLE);
    for (const { version, name, sql, checksum } of pendingMigrations(
      await readApplied(session),
      known,
    )) {
      await session.query(sql);
      await session.query(
        'insert into northstar.migrations (version, name, checksum) values ($1, $2, $3)',
        [version, name, checksum],
      );
    }
    await session.query(readAccessSql());
    await session.query('commit');
  } catch (error) {
    await session.query('rollback');
    throw error;
  }
  return known.length;
}

async function readApplied(session: Session): Promise<AppliedMigration[]> {
  const { rows } = await session.query(
    `select to_regclass('northstar.migrations') is not null as exists`,
  );
  if (!(rows as { exists: boolean }[])[0]?.exists) return [];
  const applied = await session.query(
    'select version, name, checksum from northstar.migrations order by version',
  );
  return applied.rows as AppliedMigration[];
}
