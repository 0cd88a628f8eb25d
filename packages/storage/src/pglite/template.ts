import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Logger } from '@northstar/contracts';
import { readAccessSql, readMigrations } from '../migrations/migration.js';
import {
  pgliteTemplateFolders,
  TEMPLATE_ARCHIVE,
  TEMPLATE_MARK,
} from '../pglite-template-files.js';

/** A digest of everything that determines an empty database. */
export function templateDigest(): string {
  const parts = [...readMigrations().map(({ checksum }) => checksum), readAccessSql()];
  return createHash('sha256').update(parts.join('\n')).digest('hex');
}

/**
 * Reads the archive of a migrated, empty database, which is much faster than initdb. Returns
 * undefined when it was not built or has other migrations.
 */
export function readTemplate(logger: Logger): Blob | undefined {
  for (const folder of pgliteTemplateFolders) {
    const mark = new URL(TEMPLATE_MARK, folder);
    if (!existsSync(mark)) continue;
    const { digest } = JSON.parse(readFileSync(mark, 'utf8')) as { digest?: string };
    if (digest === templateDigest()) {
      return new Blob([readFileSync(new URL(TEMPLATE_ARCHIVE, folder))], {
        type: 'application/x-gzip',
      });
    }
    logger.debug({ folder: folder.pathname }, 'The PGlite template has other migrations');
  }
  return undefined;
}
