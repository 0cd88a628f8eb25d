import { EnginesError } from '@northstar/contracts';
import type { Request } from 'express';
import { isLoopback } from '../settings/index.js';
import type { Identify } from './caller.js';
import { readScopeHeaders } from './scope-headers.js';

/**
 * Identifies callers by the scope headers, for AUTH=off. The defaults are `tnt_local` and
 * `prj_local`. The host listens on a loopback address only; a request for another host name is
 * rejected, because it comes from a web page that resolves its name to this machine (DNS
 * rebinding).
 */
export const identityOff: Identify = async (request) => {
  assertLocalHost(request);
  const { tenantId, projectId, surfaceId } = readScopeHeaders(request);
  return {
    scope: {
      tenant_id: tenantId ?? 'tnt_local',
      project_id: projectId ?? 'prj_local',
      ...(surfaceId !== undefined && { surface_id: surfaceId }),
    },
    actor: undefined,
    mayWriteTenant: true,
  };
};

function assertLocalHost(request: Request): void {
  const host = request.get('host');
  if (host === undefined) return;
  const name = host.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
  if (isLoopback(name)) return;
  throw new EnginesError(
    'auth.missing',
    'Without API keys only requests to a local host name are allowed',
    {
      errors: [
        {
          path: 'header.host',
          reason: 'is not a local host name',
          expected: 'localhost, 127.0.0.1 or [::1]; or start the engines with AUTH=keys',
          got: host.slice(0, 200),
        },
      ],
    },
  );
}
