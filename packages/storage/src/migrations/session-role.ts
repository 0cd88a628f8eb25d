import { errorCode } from '../database/database-errors.js';
import type { Session } from '../database/session-pool.js';
import { StorageSetupError } from '../setup-error.js';

const APP_ROLE = 'northstar_app';
/** No right to become it, or no such role. */
const CANNOT = ['42501', '22023', '42704'];

/**
 * The statement by which sessions leave behind rights that pass row-level security: becoming
 * `northstar_app`, or nothing when the user is bound by it anyway. Throws `StorageSetupError`
 * when the user is not bound and cannot become someone who is.
 */
export async function sessionRole(session: Session): Promise<string> {
  let become = `set role ${APP_ROLE};`;
  try {
    await session.query(become);
  } catch (error) {
    if (!CANNOT.includes(errorCode(error) ?? '')) throw error;
    become = '';
  }
  const { rows } = await session.query(
    'select rolname, rolsuper or rolbypassrls as unbound from pg_roles where rolname = current_user',
  );
  const [user] = rows as { rolname: string; unbound: boolean }[];
  await session.query('reset role');
  if (user === undefined || user.unbound) {
    throw new StorageSetupError(
      `Row-level security does not hold for the database user ${user?.rolname ?? ''}, who may ` +
        `not become ${APP_ROLE}. As a superuser: create role ${APP_ROLE} nologin; grant ` +
        `${APP_ROLE} to that user; or use a user without SUPERUSER and BYPASSRLS`,
    );
  }
  return become;
}
