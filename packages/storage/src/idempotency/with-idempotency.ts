import { EnginesError, type JsonValue, type Idempotency, type Scope } from '@northstar/contracts';
import type { Queries } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';

/** Of several requests with one key, all but the first wait here until the first commits or fails. */
const reserve: Statement = {
  name: 'idempotency_reserve',
  text: `
    insert into idempotency_keys (tenant_id, project_id, operation, key, fingerprint)
    values ($1, $2, $3, $4, $5)
    on conflict (tenant_id, project_id, operation, key) do nothing
    returning key`,
};

const read: Statement = {
  name: 'idempotency_read',
  text: `
    select fingerprint, result from idempotency_keys
    where tenant_id = $1 and project_id = $2 and operation = $3 and key = $4`,
};

const saveResult: Statement = {
  name: 'idempotency_save_result',
  text: `
    update idempotency_keys set result = $5::json
    where tenant_id = $1 and project_id = $2 and operation = $3 and key = $4`,
};

/**
 * Runs work once for each idempotency key and returns the first result when the key is used again.
 * Key and result are committed with the work; when the work fails, the key stays unused. Throws
 * `idempotency.mismatch` when the key was used with another request (COMMON, Repeating a request).
 */
export async function withIdempotency<Result extends object>(
  queries: Queries,
  scope: Scope,
  operation: string,
  idempotency: Idempotency | undefined,
  work: () => Promise<Result>,
): Promise<{ result: Result; replayed: boolean }> {
  if (idempotency === undefined) return { result: await work(), replayed: false };
  const key = [scope.tenant_id, scope.project_id, operation, idempotency.key];
  const reserved = await queries.rows(reserve, [...key, idempotency.fingerprint]);
  if (reserved.length > 0) {
    const result = await work();
    await queries.rows(saveResult, [...key, JSON.stringify(result)]);
    return { result, replayed: false };
  }
  type SavedResult = { fingerprint: string; result: JsonValue };
  const [first] = await queries.rows<SavedResult>(read, key);
  if (first?.fingerprint !== idempotency.fingerprint) {
    throw new EnginesError(
      'idempotency.mismatch',
      'The idempotency key was used before with another request',
      {
        errors: [
          {
            path: 'header.idempotency-key',
            reason: 'was used before with another request',
            expected: 'the same request again, or a new key',
          },
        ],
      },
    );
  }
  // Saved above, by the same operation, from a Result.
  return { result: first.result as unknown as Result, replayed: true };
}
