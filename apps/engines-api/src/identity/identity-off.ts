import { EnginesError } from '@northstar/contracts';
import type { Request } from 'express';
import { isLoopback } from '../settings/index.js';
import type { Identify } from './caller.js';
import { readScopeHeaders } from './scope-headers.js';

/**
 * AUTH=off: the headers say who asks, `tnt_local` and `prj_local` stand in (COMMON §1). The host
 * listens on a loopback address then; a request that names another host was led here by a page
 * whose name was made to point at this machine (DNS rebinding), and is refused.
 */
export const identityOff: Identify = async (request) => {
  refuseForeignHost(request);
  const { tenantId, projectId, surfaceId } = readScopeHeaders(request);
  return {
    scope: {
      tenant_id: tenantId ?? 'tnt_local',
      project_id: projectId ?? 'prj_local',
      ...(surfaceId !== undefined && { surface_id: surfaceId }),
    },
    actor: undefined,
  };
};

function refuseForeignHost(request: Request): void {
  const host = request.get('host');
  if (host === undefined) return;
  const name = host.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
  if (isLoopback(name)) return;
  throw new EnginesError('auth.missing', 'Without keys these engines answer local callers only', {
    errors: [
      {
        path: 'header.host',
        reason: 'names another machine',
        expected: 'localhost, 127.0.0.1 or [::1]; or start the engines with AUTH=keys',
        got: host.slice(0, 200),
      },
    ],
  });
}
