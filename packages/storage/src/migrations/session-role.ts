import { errorCode } from '../database/database-errors.js';
import type { Session } from '../database/session-pool.js';
import { StorageSetupError } from '../setup-error.js';

const APP_ROLE = 'northstar_app';
/** SQLSTATE: no right to set the role, or no such role. */
const ROLE_UNAVAILABLE = ['42501', '22023', '42704'];

/**
 * The statement that makes sessions subject to row-level security: it sets the role
 * `northstar_app`, or is empty when the user is subject to it anyway. Throws `StorageSetupError`
 * when the user bypasses row-level security and cannot set the role.
 */
export async function sessionRole(session: Session): Promise<string> {
  let setRole = `set role ${APP_ROLE};`;
  try {
    await session.query(setRole);
  } catch (error) {
    if (!ROLE_UNAVAILABLE.includes(errorCode(error) ?? '')) throw error;
    setRole = '';
  }
  const { rows } = await session.query(
    'select rolname, rolsuper or rolbypassrls as bypasses from pg_roles where rolname = current_user',
  );
  const [user] = rows as { rolname: string; bypasses: boolean }[];
  await session.query('reset role');
  if (user === undefined || user.bypasses) {
    throw new StorageSetupError(
      `The database user ${user?.rolname ?? ''} bypasses row-level security and cannot set the ` +
        `role ${APP_ROLE}. Run as a superuser: create role ${APP_ROLE} nologin; grant ${APP_ROLE} ` +
        `to that user. Or use a user without SUPERUSER and BYPASSRLS.`,
    );
  }
  return setRole;
}
