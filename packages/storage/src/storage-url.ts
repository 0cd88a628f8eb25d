import { StorageSetupError } from './setup-error.js';

export type StorageTarget =
  | { driver: 'postgres'; connectionString: string }
  /** A null folder: in memory. */
  | { driver: 'pglite'; folder: string | null };

const FORMS =
  'postgres://user:password@host:5432/database, pglite:FOLDER (such as pglite:.data/pglite) ' +
  'or pglite:memory';

/** Which database a URL names. Throws `StorageSetupError` that names the forms that work. */
export function parseStorageUrl(url: string): StorageTarget {
  if (/^postgres(ql)?:\/\//.test(url)) {
    if (!URL.canParse(url)) throw unusable('it is no URL', url);
    if (new URL(url).pathname.length < 2) throw unusable('it names no database', url);
    return { driver: 'postgres', connectionString: url };
  }
  if (url.startsWith('pglite:')) {
    const folder = url.slice('pglite:'.length);
    if (folder === '' || folder.startsWith('//')) throw unusable('it names no folder', url);
    return { driver: 'pglite', folder: folder === 'memory' ? null : folder };
  }
  throw unusable('it names no database that is known here', url);
}

function unusable(reason: string, url: string): StorageSetupError {
  // What stands before @ may be a password.
  const shown = url.replace(/\/\/[^@/]*@/, '//…@');
  return new StorageSetupError(
    `The storage URL ${JSON.stringify(shown)} cannot be used: ${reason}. Use ${FORMS}`,
  );
}
