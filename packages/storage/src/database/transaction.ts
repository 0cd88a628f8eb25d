import { assumeIdentity, type Identity } from './identity.js';
import type { RunQuery, Session } from './session-pool.js';

/** Runs work between `begin` and `commit`, rolls back when it throws, and releases the session. */
export async function inTransaction<T>(
  session: Session,
  identity: Identity,
  work: (run: RunQuery) => Promise<T>,
): Promise<T> {
  let broken = false;
  try {
    const assumed = assumeIdentity(session, identity);
    await Promise.all([assumed, session.query('begin')]);
    const result = await work((query, values) => session.query(query, values));
    await session.query('commit');
    return result;
  } catch (error) {
    // A session that cannot roll back is closed, which also undoes its work.
    await session.query('rollback').catch(() => (broken = true));
    throw error;
  } finally {
    session.release(broken);
  }
}
