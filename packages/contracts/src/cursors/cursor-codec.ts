import { createHmac, timingSafeEqual } from 'node:crypto';
import { EnginesError } from '../errors/engines-error.js';
import type { Scope } from '../generated/common.js';
import { canonicalJson } from '../json/canonical-json.js';
import type { JsonValue } from '../json/json-value.js';

export interface CursorKey {
  /** Stands in the cursor, so that keys can be changed while old cursors live on. */
  key_id: string;
  /** At least 32 random bytes. */
  secret: Uint8Array;
}

/**
 * Seals positions into opaque cursors, bound to a tenant, a project and a question. Every copy
 * of a service needs the same keys.
 */
export interface CursorCodec {
  seal(scope: Scope, question: string, position: JsonValue): string;
  /**
   * Throws `cursor.invalid` for a cursor of another scope, question or key, or a changed one.
   * `path` is where in the request it stood, `query.cursor` unless told.
   */
  open(scope: Scope, question: string, cursor: string, path?: string): JsonValue;
}

/** Seals with the first key, opens with any. Throws when there is none or one is too short. */
export function createCursorCodec(keys: readonly CursorKey[]): CursorCodec {
  const sealing = keys[0];
  if (sealing === undefined) throw new TypeError('A cursor codec needs at least one key');
  for (const key of keys) {
    if (key.secret.length < 32) throw new TypeError(`Cursor key ${key.key_id} is under 32 bytes`);
  }
  return {
    seal(scope, question, position) {
      const body = Buffer.from(canonicalJson(position)).toString('base64url');
      return `${body}.${sealing.key_id}.${sign(sealing, scope, question, body)}`;
    },
    open(scope, question, cursor, path = 'query.cursor') {
      const [body, keyId, seal, ...rest] = cursor.split('.');
      const key = keys.find((candidate) => candidate.key_id === keyId);
      if (body === undefined || seal === undefined || rest.length > 0 || key === undefined) {
        throw invalidCursor(cursor, path);
      }
      // Compared as text: several base64url texts decode to the same bytes.
      const given = Buffer.from(seal);
      const right = Buffer.from(sign(key, scope, question, body));
      if (given.length !== right.length || !timingSafeEqual(given, right)) {
        throw invalidCursor(cursor, path);
      }
      // The seal has just proved that this text is our own canonical JSON.
      return JSON.parse(Buffer.from(body, 'base64url').toString()) as JsonValue;
    },
  };
}

const SEAL_BYTES = 16;

function sign(key: CursorKey, scope: Scope, question: string, body: string): string {
  return createHmac('sha256', key.secret)
    .update(canonicalJson([scope.tenant_id, scope.project_id, question, body]))
    .digest()
    .subarray(0, SEAL_BYTES)
    .toString('base64url');
}

function invalidCursor(cursor: string, path: string): EnginesError {
  return new EnginesError('cursor.invalid', 'This cursor was not made for this question', {
    errors: [
      {
        path,
        reason: 'The cursor was changed, or made for another question, project or service',
        expected:
          'next_cursor of the last answer, unchanged, with the same project, path and filters; leave it out to begin anew',
        got: cursor.slice(0, 200),
      },
    ],
  });
}
