import { StorageSetupError } from '../setup-error.js';
import type { Migration } from './migration.js';

export interface AppliedMigration {
  version: number;
  name: string;
  checksum: string;
}

/**
 * The migrations that have not been applied yet. Throws `StorageSetupError` when the database was
 * not created by this version of the program or an earlier one.
 */
export function pendingMigrations(
  applied: readonly AppliedMigration[],
  known: readonly Migration[],
): Migration[] {
  for (const { version, name, checksum } of applied) {
    const migration = known[version - 1];
    if (migration === undefined) {
      throw new StorageSetupError(
        `The database is newer than this program: it has migration ${name}, and the program has ` +
          `${known.length} migrations. Use the version that created it, or a later one.`,
      );
    }
    if (migration.checksum !== checksum) {
      throw new StorageSetupError(
        `Migration ${migration.name} has changed since it was applied to this database ` +
          `(as ${name}). Restore the file and write the change as a new migration.`,
      );
    }
  }
  return known.slice(applied.length);
}
