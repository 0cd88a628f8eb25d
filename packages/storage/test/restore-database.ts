import pg from 'pg';
import { readMigrations } from '../src/migrations/migration.js';

/**
 * Does what `pg_dump --no-owner --no-privileges` and `psql` do together, and needs neither: copies
 * the schema and all rows to an empty database. Roles and grants are not part of it.
 */
export async function restoreDatabase(fromUrl: string, toUrl: string): Promise<void> {
  const from = await connect(fromUrl);
  const to = await connect(toUrl);
  try {
    const { rows: tables } = await from.query<{ name: string; columns: string }>(
      `select relname as name, string_agg(format('%I', attname), ', ') as columns
       from pg_class join pg_attribute on attrelid = pg_class.oid
       where relnamespace = 'northstar'::regnamespace and relkind = 'r'
         and attnum > 0 and not attisdropped and attgenerated = ''
       group by relname order by relname`,
    );
    await to.query(`create schema northstar; create table northstar.migrations (
      version integer primary key, name text not null, checksum text not null,
      applied_at timestamptz(3) not null default now())`);
    for (const { sql } of readMigrations()) await to.query(sql);
    // Only superusers and owners without FORCE copy all rows otherwise.
    await to.query(`select set_config('northstar.role', 'worker', false)`);
    for (const { name, columns } of tables) {
      const table = `northstar.${to.escapeIdentifier(name)}`;
      const { rows } = await from.query<{ data: string }>(
        `select coalesce(json_agg(t), '[]')::text as data from ${table} t`,
      );
      await to.query(
        `insert into ${table} (${columns})
         select ${columns} from json_populate_recordset(null::${table}, $1)`,
        [rows[0]?.data],
      );
    }
  } finally {
    await Promise.all([from.end(), to.end()]);
  }
}

async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}
