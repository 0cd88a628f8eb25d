import { citeContract, EnginesError, Scope } from '@northstar/contracts';
import type { ProblemItem } from '@northstar/contracts';
import type { ApiKey, ApiKeyStore } from '@northstar/storage';
import type { Request } from 'express';
import type { Identify } from './caller.js';
import { keyHash, looksLikeKey } from './key-text.js';
import { readScopeHeaders } from './scope-headers.js';

/** AUTH=keys: `Authorization: Bearer nse_…` says who asks (RFC 6750; COMMON §1). */
export function identityByKeys(keys: Pick<ApiKeyStore, 'findByHash'>): Identify {
  return async (request) => {
    const text = bearer(request);
    const key = looksLikeKey(text) ? await keys.findByHash(keyHash(text)) : null;
    if (key === null || key.revoked_at !== null) throw invalidKey('is unknown or revoked');
    return {
      scope: scopeOf(key, request),
      actor: { kind: 'service', id: key.key_id, name: key.name },
    };
  };
}

function bearer(request: Request): string {
  const header = request.get('authorization');
  if (header === undefined) {
    throw new EnginesError('auth.missing', 'No key was sent', {
      errors: [{ path: 'header.authorization', reason: 'is missing', expected: 'Bearer nse_…' }],
    });
  }
  const text = /^Bearer +(\S+)$/i.exec(header)?.[1];
  if (text === undefined) throw invalidKey('is not of the form Bearer nse_…');
  return text;
}

/** A key for one project speaks for that one only; a key for a tenant has its project named. */
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
    throw new EnginesError('scope.missing', 'The request does not say which project it is about', {
      errors: [
        {
          path: 'header.x-project-id',
          reason: 'is missing, and the key was made for a whole tenant',
          expected: "a project's id",
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
  const mistake: ProblemItem = { path, reason: 'is not what the key was made for', expected, got };
  return new EnginesError('scope.denied', `The key was made for ${expected}`, {
    errors: [mistake],
  });
}

function invalidKey(reason: string): EnginesError {
  return new EnginesError('auth.invalid', 'The key cannot be used', {
    errors: [{ path: 'header.authorization', reason, expected: 'Bearer and a key that is in use' }],
  });
}
