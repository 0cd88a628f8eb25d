import { StorageSetupError } from '../setup-error.js';
import type { Migration } from './migration.js';

export interface AppliedMigration {
  version: number;
  name: string;
  checksum: string;
}

/**
 * Which migrations are still to be run. Throws when the database is not one that this program,
 * or an older one, has made: nothing is guessed about a schema that nobody has written down.
 */
export function pendingMigrations(
  applied: readonly AppliedMigration[],
  known: readonly Migration[],
): Migration[] {
  for (const { version, name, checksum } of applied) {
    const migration = known[version - 1];
    if (migration === undefined) {
      throw new StorageSetupError(
        `The database is newer than this program: it has migration ${name}, and the program ` +
          `knows ${known.length}. Run the version that made it, or a later one`,
      );
    }
    if (migration.checksum !== checksum) {
      throw new StorageSetupError(
        `Migration ${migration.name} has changed since it was applied to this database ` +
          `(as ${name}). Put the file back as it was and write the change as a new migration`,
      );
    }
  }
  return known.slice(applied.length);
}
