import type { Database } from '../database/database.js';

/** A caller's key. The key itself is not stored; it is looked up by its hash. */
export interface ApiKey {
  /** Unique within the tenant. */
  key_id: string;
  tenant_id: string;
  /** Null when the key is valid for every project of the tenant. */
  project_id: string | null;
  name: string;
  created_at: string;
  revoked_at: string | null;
}

/**
 * The keys that identify callers. These methods are not limited to a project, because the key
 * determines it; the caller of these methods is responsible for access control.
 */
export interface ApiKeyStore {
  /** `hash` is the SHA-256 of the whole key, 32 bytes. */
  create(key: Omit<ApiKey, 'revoked_at'>, hash: Uint8Array): Promise<ApiKey>;
  /** Returns the key with this hash, revoked or not, or null. */
  findByHash(hash: Uint8Array): Promise<ApiKey | null>;
  /** Returns those of the keys that exist and are not revoked. */
  findActive(
    keys: readonly Pick<ApiKey, 'tenant_id' | 'key_id'>[],
  ): Promise<Pick<ApiKey, 'tenant_id' | 'key_id'>[]>;
  /** Lists the keys of a tenant, or of one of its projects, oldest first. */
  list(tenant_id: string, project_id?: string): Promise<ApiKey[]>;
  /** Revokes a key permanently. Returns false when it does not exist or was revoked before. */
  revoke(tenant_id: string, key_id: string, at: string): Promise<boolean>;
}

const columns = [
  'key_id',
  'tenant_id',
  'project_id',
  'name',
  'created_at',
  'revoked_at',
] as const satisfies readonly (keyof ApiKey)[];

/** Used by every request that has a key. */
const byHash = {
  name: 'api_keys_by_hash',
  text: `select ${columns.join(', ')} from api_keys where hash = $1`,
};

const active = {
  name: 'api_keys_active',
  text: `
    select tenant_id, key_id
    from api_keys join unnest($1::text[], $2::text[]) as asked (tenant_id, key_id)
      using (tenant_id, key_id)
    where revoked_at is null`,
};

export function createSqlApiKeys(database: Database): ApiKeyStore {
  const worker = database.asWorker();
  return {
    async create(key, hash) {
      if (hash.length !== 32) throw new TypeError('The hash must be a SHA-256 of 32 bytes');
      const row = { ...key, revoked_at: null };
      await worker.kysely
        .insertInto('api_keys')
        .values({ ...row, hash })
        .execute();
      return row;
    },
    async findByHash(hash) {
      const [key] = await worker.rows<ApiKey>(byHash, [hash]);
      return key ?? null;
    },
    findActive: (keys) =>
      worker.rows(active, [
        keys.map(({ tenant_id }) => tenant_id),
        keys.map(({ key_id }) => key_id),
      ]),
    list(tenant_id, project_id) {
      return worker.kysely
        .selectFrom('api_keys')
        .select(columns)
        .where('tenant_id', '=', tenant_id)
        .$if(project_id !== undefined, (keys) => keys.where('project_id', '=', project_id ?? ''))
        .orderBy('created_at')
        .orderBy('key_id')
        .execute();
    },
    async revoke(tenant_id, key_id, at) {
      const { numUpdatedRows } = await worker.kysely
        .updateTable('api_keys')
        .set({ revoked_at: at })
        .where('tenant_id', '=', tenant_id)
        .where('key_id', '=', key_id)
        .where('revoked_at', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}
