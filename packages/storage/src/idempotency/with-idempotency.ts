import { EnginesError, type JsonValue, type Idempotency, type Scope } from '@northstar/contracts';
import type { Queries } from '../database/database.js';
import type { Statement } from '../database/session-pool.js';

/** Of several who bring one key, all but the first wait here for the first to commit or fail. */
const reserve: Statement = {
  name: 'once_reserve',
  text: `
    insert into idempotency_keys (tenant_id, project_id, operation, key, fingerprint)
    values ($1, $2, $3, $4, $5)
    on conflict (tenant_id, project_id, operation, key) do nothing
    returning key`,
};

const recall: Statement = {
  name: 'once_recall',
  text: `
    select fingerprint, result from idempotency_keys
    where tenant_id = $1 and project_id = $2 and operation = $3 and key = $4`,
};

const remember: Statement = {
  name: 'once_remember',
  text: `
    update idempotency_keys set result = $5::json
    where tenant_id = $1 and project_id = $2 and operation = $3 and key = $4`,
};

/**
 * Does something unless it was done before under the same key, and then gives the first result
 * again. Key and result commit with the work; work that fails leaves the key unused. Throws
 * `idempotency.mismatch` when the key stood for another request (COMMON, Repeating a request).
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
    await queries.rows(remember, [...key, JSON.stringify(result)]);
    return { result, replayed: false };
  }
  type Kept = { fingerprint: string; result: JsonValue };
  const [first] = await queries.rows<Kept>(recall, key);
  if (first?.fingerprint !== idempotency.fingerprint) {
    throw new EnginesError(
      'idempotency.mismatch',
      'This idempotency key was used before with another request',
      {
        errors: [
          {
            path: 'header.idempotency-key',
            reason: 'The key stands for another request',
            expected: 'the same request again, or a new key',
          },
        ],
      },
    );
  }
  // Written above, by this same operation, from a Result.
  return { result: first.result as unknown as Result, replayed: true };
}
