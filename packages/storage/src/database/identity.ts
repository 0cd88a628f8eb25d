import type { Scope } from '@northstar/contracts';
import type { Session, Statement } from './session-pool.js';

/** The project, or worker, that a session acts as. Row-level security limits it to those rows. */
export interface Identity {
  /** Equal for equal identities. */
  key: string;
  /** Null for the worker, which acts for all tenants. */
  tenant_id: string | null;
  settings: readonly [tenant_id: string, project_id: string, role: string];
}

export function projectIdentity(scope: Scope): Identity {
  return {
    key: `${scope.tenant_id}\n${scope.project_id}`,
    tenant_id: scope.tenant_id,
    settings: [scope.tenant_id, scope.project_id, ''],
  };
}

export const workerIdentity: Identity = {
  key: 'worker',
  tenant_id: null,
  settings: ['', '', 'worker'],
};

const assume: Statement = {
  name: 'assume_identity',
  text: `select set_config('northstar.tenant_id', $1, false),
                set_config('northstar.project_id', $2, false),
                set_config('northstar.role', $3, false)`,
};

/**
 * Makes a session act as an identity; does nothing when it already does. The caller may send its
 * next query at once, but must not use the answer before this promise has resolved.
 */
export async function assumeIdentity(session: Session, identity: Identity): Promise<void> {
  if (session.identity === identity.key) return;
  session.identity = 'unknown';
  await session.query(assume, identity.settings);
  session.identity = identity.key;
}
