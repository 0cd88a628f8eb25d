import type { Scope } from '@northstar/contracts';
import type { Session, Statement } from './session-pool.js';

/** For whom a session speaks. Row-level security shows and takes that project's rows alone. */
export interface Identity {
  /** Equal for equal identities. */
  key: string;
  settings: readonly [tenant_id: string, project_id: string, role: string];
}

export function projectIdentity(scope: Scope): Identity {
  return {
    key: `${scope.tenant_id}\n${scope.project_id}`,
    settings: [scope.tenant_id, scope.project_id, ''],
  };
}

export const workerIdentity: Identity = { key: 'worker', settings: ['', '', 'worker'] };

const assume: Statement = {
  name: 'assume_identity',
  text: `select set_config('northstar.tenant_id', $1, false),
                set_config('northstar.project_id', $2, false),
                set_config('northstar.role', $3, false)`,
};

/**
 * Makes a session speak for someone, which costs nothing when it already does. The caller need
 * not wait before asking on, but must not trust an answer before this promise has been kept.
 */
export async function assumeIdentity(session: Session, identity: Identity): Promise<void> {
  if (session.identity === identity.key) return;
  session.identity = 'unknown';
  await session.query(assume, identity.settings);
  session.identity = identity.key;
}
