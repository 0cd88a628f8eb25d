import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StorageSetupError } from '../setup-error.js';

const ADVICE = 'Name a folder that this user may make and write to, such as pglite:.data/pglite';

/**
 * Makes a folder and those above it. One by one: where nothing can be made, as in /proc, Node's own
 * recursive way never returns. Throws `StorageSetupError` that names what is in the way.
 */
export function makeFolder(folder: string): void {
  const missing: string[] = [];
  let above = folder;
  for (; !existsSync(above); above = dirname(above)) missing.unshift(above);
  if (!isFolder(above)) {
    throw new StorageSetupError(
      `The folder ${folder} cannot be had, because ${above} is a file. ${ADVICE}`,
    );
  }
  for (const each of missing) {
    try {
      mkdirSync(each);
    } catch (error) {
      // Another process may have made it meanwhile.
      if (!isFolder(each)) throw folderTrouble(folder, error);
    }
  }
}

/** What the file system says of a folder, as something a person can mend; other errors as they are. */
export function folderTrouble(folder: string, error: unknown): unknown {
  if (!isOfSystem(error)) return error;
  return new StorageSetupError(`The folder ${folder} cannot be used: ${error.message}. ${ADVICE}`, {
    cause: error,
  });
}

function isOfSystem(error: unknown): error is NodeJS.ErrnoException {
  return typeof error === 'object' && error !== null && 'syscall' in error;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
