import type { Database } from '../database/database.js';

/** A caller's key. The key itself is nowhere: its hash finds it. */
export interface ApiKey {
  /** Unique in its tenant. */
  key_id: string;
  tenant_id: string;
  /** Null: good for every project of the tenant. */
  project_id: string | null;
  name: string;
  created_at: string;
  revoked_at: string | null;
}

/**
 * The keys by which callers are known. Whoever calls these methods decides who may: they are not
 * bound to a project, since a key is what tells the project.
 */
export interface ApiKeyStore {
  /** `hash`: the SHA-256 of the whole key, 32 bytes. */
  create(key: Omit<ApiKey, 'revoked_at'>, hash: Uint8Array): Promise<ApiKey>;
  /** The key of that hash, revoked or not; null when there is none. */
  findByHash(hash: Uint8Array): Promise<ApiKey | null>;
  /** A tenant's keys, the oldest first; those for one project where it is named. */
  list(tenant_id: string, project_id?: string): Promise<ApiKey[]>;
  /** Revokes a key for good; false when there is none, or it was revoked before. */
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

/** Asked with every request that carries a key. */
const byHash = {
  name: 'api_keys_by_hash',
  text: `select ${columns.join(', ')} from api_keys where hash = $1`,
};

export function createSqlApiKeys(database: Database): ApiKeyStore {
  const worker = database.asWorker();
  return {
    async create(key, hash) {
      if (hash.length !== 32) throw new TypeError('A key is kept as its SHA-256, 32 bytes');
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
