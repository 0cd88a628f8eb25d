import { asUnavailable, errorCode } from '../database/database-errors.js';
import { StorageSetupError } from '../setup-error.js';

/**
 * The error to throw when the first connection fails: `service.unavailable` when the database
 * cannot be reached now, else `StorageSetupError`, because retrying would not help.
 */
export function setupProblem(error: unknown, connectionString: string): unknown {
  const unavailable = asUnavailable(error);
  if (unavailable !== error) return unavailable;
  const { host, pathname, username } = new URL(connectionString);
  const database = decodeURIComponent(pathname.slice(1));
  const reason = error instanceof Error ? error.message : String(error);
  return new StorageSetupError(
    `The database ${database} on ${host} cannot be opened: ${reason}. ` +
      advice(errorCode(error), database, decodeURIComponent(username)),
    { cause: error },
  );
}

/** By SQLSTATE (PostgreSQL manual, appendix A). */
function advice(code: string | undefined, database: string, user: string): string {
  switch (code) {
    case '3D000':
      return `Create it (createdb ${database}), or use the name of an existing database.`;
    case '28000':
    case '28P01':
      return 'Use a user that the server knows and its password: postgres://user:password@host:5432/database.';
    case '42501':
      return `Allow the user to connect: grant connect on database ${database} to ${user}.`;
    case undefined:
    default:
      return 'Check that the storage URL has a user, the right password and the connection options that the server requires: postgres://user:password@host:5432/database.';
  }
}
