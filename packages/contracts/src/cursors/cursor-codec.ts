import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { EnginesError } from '../errors/engines-error.js';
import type { Scope } from '../generated/common.js';
import { canonicalJson } from '../json/canonical-json.js';
import type { JsonValue } from '../json/json-value.js';

export interface CursorKey {
  /** Written into the cursor, so that cursors made with an older key stay valid. */
  key_id: string;
  /** At least 32 random bytes. */
  secret: Uint8Array;
}

/** Encodes a position in a list as an opaque, signed cursor for one tenant, project and query. */
export interface CursorCodec {
  encode(scope: Scope, query: string, position: JsonValue): string;
  /**
   * Throws `cursor.invalid` when the cursor was changed, or made for another scope, query or key.
   * `path` is where the request had the cursor. Default: `query.cursor`.
   */
  decode(scope: Scope, query: string, cursor: string, path?: string): JsonValue;
}

/**
 * Signs with the first key and accepts cursors of any of the keys. Every process that answers the
 * same callers needs the same keys. Default: one random key, so that the cursors are not valid in
 * another process or after a restart. Throws when the list is empty or a secret is too short.
 */
export function createCursorCodec(keys: readonly CursorKey[] = [randomKey()]): CursorCodec {
  const signingKey = keys[0];
  if (signingKey === undefined) throw new TypeError('A cursor codec needs at least one key');
  for (const key of keys) {
    if (key.secret.length < 32) throw new TypeError(`Cursor key ${key.key_id} is under 32 bytes`);
  }
  return {
    encode(scope, query, position) {
      const body = Buffer.from(canonicalJson(position)).toString('base64url');
      return `${body}.${signingKey.key_id}.${sign(signingKey, scope, query, body)}`;
    },
    decode(scope, query, cursor, path = 'query.cursor') {
      const [body, keyId, signature, ...rest] = cursor.split('.');
      const key = keys.find((candidate) => candidate.key_id === keyId);
      if (body === undefined || signature === undefined || rest.length > 0 || key === undefined) {
        throw invalidCursor(cursor, path);
      }
      // Compared as text, because several base64url texts decode to the same bytes.
      const actual = Buffer.from(signature);
      const expected = Buffer.from(sign(key, scope, query, body));
      if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) {
        throw invalidCursor(cursor, path);
      }
      // The signature proves that this text is canonical JSON that `encode` wrote.
      return JSON.parse(Buffer.from(body, 'base64url').toString()) as JsonValue;
    },
  };
}

const SIGNATURE_BYTES = 16;

function randomKey(): CursorKey {
  return { key_id: 'random', secret: randomBytes(32) };
}

function sign(key: CursorKey, scope: Scope, query: string, body: string): string {
  return createHmac('sha256', key.secret)
    .update(canonicalJson([scope.tenant_id, scope.project_id, query, body]))
    .digest()
    .subarray(0, SIGNATURE_BYTES)
    .toString('base64url');
}

function invalidCursor(cursor: string, path: string): EnginesError {
  return new EnginesError('cursor.invalid', 'The cursor is not valid for this list', {
    errors: [
      {
        path,
        reason: 'The cursor was changed, or made for another list, filter, project or service',
        expected:
          'next_cursor of the previous page, unchanged, with the same project, path and filters; without a cursor the list starts at its beginning',
        got: cursor.slice(0, 200),
      },
    ],
  });
}
