import type { TestPostgres } from '@northstar/test-postgres';
import pg from 'pg';
import { readMigrations } from '../src/migrations/migration.js';

/**
 * Creates a database as it was before a migration, with rows in it, owned by a user who is bound
 * by row-level security. Returns its URL.
 */
export async function oldDatabase(
  postgres: TestPostgres,
  migrationSuffix: string,
  rows: string,
): Promise<string> {
  const url = new URL(await postgres.createDatabase());
  const user = `owner_${url.pathname.slice(-12)}`;
  const admin = new pg.Client({ connectionString: url.href });
  await admin.connect();
  await admin.query(`create role ${user} login createrole password 'pw'`);
  await admin.query(`alter database ${url.pathname.slice(1)} owner to ${user}`);
  await admin.end();
  url.username = user;
  url.password = 'pw';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(`create schema northstar; create table northstar.migrations (
    version integer primary key, name text not null, checksum text not null,
    applied_at timestamptz(3) not null default now())`);
  const migrations = readMigrations();
  const first = migrations.findIndex(({ name }) => name.endsWith(migrationSuffix));
  for (const { version, name, sql, checksum } of migrations.slice(0, first)) {
    await client.query(sql);
    await client.query(
      'insert into northstar.migrations (version, name, checksum) values ($1, $2, $3)',
      [version, name, checksum],
    );
  }
  await client.query(rows);
  await client.end();
  return url.href;
}
