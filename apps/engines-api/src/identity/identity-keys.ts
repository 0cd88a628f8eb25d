import { citeContract, EnginesError, Scope } from '@northstar/contracts';
import type { ProblemItem } from '@northstar/contracts';
import type { ApiKey, ApiKeyStore } from '@northstar/storage';
import type { Request } from 'express';
import type { Identify } from './caller.js';
import { keyHash, hasKeyFormat } from './key-text.js';
import { readScopeHeaders } from './scope-headers.js';

/** Identifies callers by their API key, `Authorization: Bearer nse_…` (RFC 6750), for AUTH=keys. */
export function identityByKeys(keys: Pick<ApiKeyStore, 'findByHash'>): Identify {
  return async (request) => {
    const text = bearer(request);
    const key = hasKeyFormat(text) ? await keys.findByHash(keyHash(text)) : null;
    if (key === null || key.revoked_at !== null)
      throw invalidKey('is not a key in use: it is unknown or revoked');
    return {
      scope: scopeOf(key, request),
      actor: { kind: 'service', id: key.key_id, name: key.name },
      mayWriteTenant: key.project_id === null,
      key: { tenant_id: key.tenant_id, key_id: key.key_id },
    };
  };
}

function bearer(request: Request): string {
  const header = request.get('authorization');
  if (header === undefined) {
    throw new EnginesError('auth.missing', 'The request has no API key', {
      errors: [{ path: 'header.authorization', reason: 'is missing', expected: 'Bearer nse_…' }],
    });
  }
  const text = /^Bearer +(\S+)$/i.exec(header)?.[1];
  if (text === undefined) throw invalidKey('does not have the form Bearer nse_…');
  return text;
}

/** Returns the scope of a key. With a key of a whole tenant, X-Project-Id names the project. */
function scopeOf(key: ApiKey, request: Request): Scope {
  const { tenantId, projectId, surfaceId } = readScopeHeaders(request);
  if (tenantId !== undefined && tenantId !== key.tenant_id) {
    throw denied('header.x-tenant-id', tenantId, key.tenant_id);
  }
  if (key.project_id !== null && projectId !== undefined && projectId !== key.project_id) {
    throw denied('header.x-project-id', projectId, key.project_id);
  }
  const project_id = key.project_id ?? projectId;
  if (project_id === undefined) {
    throw new EnginesError('scope.missing', 'The request names no project', {
      errors: [
        {
          path: 'header.x-project-id',
          reason: 'is required with a key of a whole tenant',
          expected: 'the id of a project',
          contract: citeContract(Scope),
        },
      ],
    });
  }
  return {
    tenant_id: key.tenant_id,
    project_id,
    ...(surfaceId !== undefined && { surface_id: surfaceId }),
  };
}

function denied(path: string, got: string, expected: string): EnginesError {
  const problem: ProblemItem = { path, reason: 'is not in the scope of the key', expected, got };
  return new EnginesError('scope.denied', `The key is valid for ${expected} only`, {
    errors: [problem],
  });
}

function invalidKey(reason: string): EnginesError {
  return new EnginesError('auth.invalid', 'The API key is not valid', {
    errors: [{ path: 'header.authorization', reason, expected: 'Bearer and a key in use' }],
  });
}
