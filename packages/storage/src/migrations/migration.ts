import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { sqlFolder } from '../sql-folder.js';

export interface Migration {
  version: number;
  /** The file's name. */
  name: string;
  sql: string;
  /** SHA-256 of the SQL, in hexadecimal. */
  checksum: string;
}

const FILE = /^(\d{4})_[a-z0-9_]+\.sql$/;

/** Reads the migrations of this program, in order. */
export function readMigrations(folder: URL = sqlFolder): Migration[] {
  const migrations = readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const version = FILE.exec(name)?.[1];
      if (version === undefined) return [];
      // A checkout may have converted line ends, which is not a change.
      const sql = readFileSync(new URL(name, folder), 'utf8').replaceAll('\r\n', '\n');
      const checksum = createHash('sha256').update(sql).digest('hex');
      return [{ version: Number(version), name, sql, checksum }];
    });
  migrations.forEach(({ version, name }, index) => {
    if (version !== index + 1)
      throw new Error(`Migration ${name} must have the number ${index + 1}`);
  });
  return migrations;
}

/** SQL that runs after migrations and grants access to sessions. */
export function readAccessSql(): string {
  return readFileSync(new URL('access.sql', sqlFolder), 'utf8');
}
