import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Logger } from '@northstar/contracts';
import { readAccessSql, readMigrations } from '../migrations/migration.js';
import {
  pgliteTemplateFolders,
  TEMPLATE_ARCHIVE,
  TEMPLATE_MARK,
} from '../pglite-template-files.js';

/** A digest of all that makes an empty database what it is. */
export function templateDigest(): string {
  const parts = [...readMigrations().map(({ checksum }) => checksum), readAccessSql()];
  return createHash('sha256').update(parts.join('\n')).digest('hex');
}

/**
 * A migrated, empty database to begin a new one from, which is a good deal quicker than initdb;
 * undefined when none was built or it is of other migrations.
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
    logger.debug({ folder: folder.pathname }, 'The PGlite template is of other migrations');
  }
  return undefined;
}
