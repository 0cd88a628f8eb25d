import { StorageSetupError } from './setup-error.js';

export type StorageTarget =
  | { driver: 'postgres'; connectionString: string }
  /** A null folder means in memory. */
  | { driver: 'pglite'; folder: string | null };

const FORMS =
  'postgres://user:password@host:5432/database, pglite:FOLDER (such as pglite:.data/pglite) ' +
  'or pglite:memory';

/** Parses a storage URL. Throws `StorageSetupError`, which lists the valid forms. */
export function parseStorageUrl(url: string): StorageTarget {
  if (/^postgres(ql)?:\/\//.test(url)) {
    if (!URL.canParse(url)) throw invalidUrl('it is not a URL', url);
    if (new URL(url).pathname.length < 2) throw invalidUrl('it names no database', url);
    return { driver: 'postgres', connectionString: url };
  }
  if (url.startsWith('pglite:')) {
    const folder = url.slice('pglite:'.length);
    if (folder === '' || folder.startsWith('//')) throw invalidUrl('it names no folder', url);
    return { driver: 'pglite', folder: folder === 'memory' ? null : folder };
  }
  throw invalidUrl('its scheme is not supported', url);
}

function invalidUrl(reason: string, url: string): StorageSetupError {
  // The part before @ may contain a password.
  const shown = url.replace(/\/\/[^@/]*@/, '//…@');
  return new StorageSetupError(
    `The storage URL ${JSON.stringify(shown)} is not valid: ${reason}. Use ${FORMS}.`,
  );
}
