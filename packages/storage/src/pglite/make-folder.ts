import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StorageSetupError } from '../setup-error.js';

const ADVICE = 'Use a folder that this user can create and write to, such as pglite:.data/pglite.';

/**
 * Creates a folder and its parents. One by one, because Node's recursive option never returns where
 * no folder can be created, as in /proc. Throws `StorageSetupError` when it cannot be created.
 */
export function makeFolder(folder: string): void {
  const missing: string[] = [];
  let parent = folder;
  for (; !existsSync(parent); parent = dirname(parent)) missing.unshift(parent);
  if (!isFolder(parent)) {
    throw new StorageSetupError(
      `The folder ${folder} cannot be created, because ${parent} is a file. ${ADVICE}`,
    );
  }
  for (const path of missing) {
    try {
      mkdirSync(path);
    } catch (error) {
      // Another process may have created it meanwhile.
      if (!isFolder(path)) throw folderError(folder, error);
    }
  }
}

/** Returns a `StorageSetupError` for an error of the file system; other errors unchanged. */
export function folderError(folder: string, error: unknown): unknown {
  if (!isSystemError(error)) return error;
  return new StorageSetupError(`The folder ${folder} cannot be used: ${error.message}. ${ADVICE}`, {
    cause: error,
  });
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return typeof error === 'object' && error !== null && 'syscall' in error;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
