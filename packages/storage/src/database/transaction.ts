import { assumeIdentity, type Identity } from './identity.js';
import type { Ask, Session } from './session-pool.js';

/** Runs work between begin and commit, rolls back when it throws, and gives the session back. */
export async function inTransaction<T>(
  session: Session,
  identity: Identity,
  work: (ask: Ask) => Promise<T>,
): Promise<T> {
  let broken = false;
  try {
    const assumed = assumeIdentity(session, identity);
    await Promise.all([assumed, session.query('begin')]);
    const done = await work((query, values) => session.query(query, values));
    await session.query('commit');
    return done;
  } catch (error) {
    // A session that cannot roll back is closed, which undoes its work as well; `error` says why.
    await session.query('rollback').catch(() => (broken = true));
    throw error;
  } finally {
    session.release(broken);
  }
}
