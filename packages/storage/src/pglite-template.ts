import { writeFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { migrate } from './migrations/migrate.js';
import { readMigrations } from './migrations/migration.js';
import { pgliteSessions } from './pglite/pglite-sessions.js';
import { templateDigest } from './pglite/template.js';
import { TEMPLATE_ARCHIVE, TEMPLATE_MARK } from './pglite-template-files.js';

/**
 * Run by the build: writes a migrated, empty PGlite next to itself. The archive must contain
 * nothing but the migrations: every installation would share a secret made here.
 */
const pglite = await PGlite.create();
const sessions = pgliteSessions(pglite, async () => undefined);
const session = await sessions.connect();
await migrate(session, readMigrations());
session.release();
const archive = await pglite.dumpDataDir('gzip');
writeFileSync(
  new URL(TEMPLATE_ARCHIVE, import.meta.url),
  new Uint8Array(await archive.arrayBuffer()),
);
writeFileSync(
  new URL(TEMPLATE_MARK, import.meta.url),
  JSON.stringify({ digest: templateDigest() }) + '\n',
);
await sessions.end();
