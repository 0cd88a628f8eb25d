import { asUnavailable, errorCode } from '../database/database-errors.js';
import { StorageSetupError } from '../setup-error.js';

/**
 * What to throw when the first connection cannot be made: `service.unavailable` when the database
 * is not to be reached for now, else `StorageSetupError`, since only a person can change what it
 * says then.
 */
export function connectFault(error: unknown, connectionString: string): unknown {
  const known = asUnavailable(error);
  if (known !== error) return known;
  const { host, pathname, username } = new URL(connectionString);
  const database = decodeURIComponent(pathname.slice(1));
  const reason = error instanceof Error ? error.message : String(error);
  return new StorageSetupError(
    `The database ${database} on ${host} cannot be opened: ${reason}. ` +
      whatWouldDo(errorCode(error), database, decodeURIComponent(username)),
    { cause: error },
  );
}

/** By SQLSTATE (PostgreSQL manual, appendix A). */
function whatWouldDo(code: string | undefined, database: string, user: string): string {
  switch (code) {
    case '3D000':
      return `Make it (createdb ${database}), or name one that is there`;
    case '28000':
    case '28P01':
      return 'Name a user that the server knows, with the right password: postgres://user:password@host:5432/database';
    case '42501':
      return `Let the user in: grant connect on database ${database} to ${user}`;
    case undefined:
    default:
      return 'See that the storage URL has a user, the right password and what the server asks of connections: postgres://user:password@host:5432/database';
  }
}
