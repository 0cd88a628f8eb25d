import { errorCode } from '../database/database-errors.js';
import type { Session } from '../database/session-pool.js';
import { StorageSetupError } from '../setup-error.js';
import { readAccessSql } from './migration.js';
import { MIGRATION_LOCK } from './migrate.js';

const APP_ROLE = 'northstar_app';
/** SQLSTATE (PostgreSQL manual, appendix A): insufficient privilege. */
const NOT_ALLOWED = '42501';
/** SQLSTATE: no right to set the role, or no such role. */
const ROLE_UNAVAILABLE = [NOT_ALLOWED, '22023', '42704'];

/** What sessions can do: those of the role `northstar_app`, or of the user when it cannot be set. */
interface Access {
  /** The user that connects. */
  user: string;
  /** Sets the role; empty when it cannot be set. */
  setRole: string;
  role_exists: boolean;
  /** Whether sessions are exempt from row-level security. */
  bypasses: boolean;
  /** Whether sessions can read and write all tables. */
  has_privileges: boolean;
}

const accessQuery = `
  select session_user as user,
         exists (select from pg_roles where rolname = '${APP_ROLE}') as role_exists,
         (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as bypasses,
         has_schema_privilege('northstar', 'usage') and not exists (
           select from pg_class
           where relnamespace = 'northstar'::regnamespace and relkind in ('r', 'p')
             and relname <> 'migrations'
             and not (has_table_privilege(oid, 'select') and has_table_privilege(oid, 'insert')
                  and has_table_privilege(oid, 'update') and has_table_privilege(oid, 'delete'))
         ) as has_privileges`;

/**
 * Makes sure that sessions can use all tables and are subject to row-level security, and returns the
 * statement that each of them runs first: it sets the role `northstar_app`, or is empty when the user
 * is subject to row-level security anyway. A backup that was restored on another server lacks the
 * role or its grants; they are then made again. Throws `StorageSetupError` when that is not allowed.
 */
export async function ensureAccess(session: Session): Promise<string> {
  let access = await readAccess(session);
  if (!isSufficient(access)) {
    await grantAccess(session);
    access = await readAccess(session);
  }
  if (!isSufficient(access)) throw accessError(access);
  return access.setRole;
}

function isSufficient({ bypasses, has_privileges }: Access): boolean {
  return !bypasses && has_privileges;
}

async function readAccess(session: Session): Promise<Access> {
  let setRole = `set role ${APP_ROLE};`;
  try {
    await session.query(setRole);
  } catch (error) {
    if (!ROLE_UNAVAILABLE.includes(errorCode(error) ?? '')) throw error;
    setRole = '';
  }
  const { rows } = await session.query(accessQuery);
  await session.query('reset role');
  const [access] = rows as Omit<Access, 'setRole'>[];
  if (access === undefined) throw new Error('The database did not describe its user');
  return { ...access, setRole };
}

/** Creates the role and its grants, as far as the user may. */
async function grantAccess(session: Session): Promise<void> {
  await session.query('begin');
  try {
    await session.query(`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
    await session.query(readAccessSql());
    await session.query('commit');
  } catch (error) {
    await session.query('rollback');
    if (errorCode(error) !== NOT_ALLOWED) throw error;
  }
}

function accessError({ user, role_exists, bypasses, setRole }: Access): StorageSetupError {
  const name = `"${user.replaceAll('"', '""')}"`;
  // A user who bypasses row-level security needs the role; another may do without.
  const grantee = bypasses || setRole !== '' ? APP_ROLE : name;
  const statements = [
    ...(bypasses && !role_exists ? [`create role ${APP_ROLE} nologin`] : []),
    ...(bypasses && setRole === '' ? [`grant ${APP_ROLE} to ${name}`] : []),
    `grant usage on schema northstar to ${grantee}`,
    `grant select, insert, update, delete on all tables in schema northstar to ${grantee}`,
  ];
  const reason = bypasses
    ? `bypasses row-level security and cannot set the role ${APP_ROLE}`
    : 'may not use all tables of the schema northstar';
  const alternative = bypasses ? ' Or use a user without SUPERUSER and BYPASSRLS.' : '';
  return new StorageSetupError(
    `The database user ${user} ${reason}. ` +
      `Run in this database as a superuser: ${statements.join('; ')};${alternative}`,
  );
}
