import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { StorageSetupError } from '../setup-error.js';
import { makeFolder } from './make-folder.js';
import { processStartedAt } from './process-start.js';

const LOCK = /^northstar-.*\.lock$/;

interface LockOwner {
  pid: number;
  host: string;
  /** When the process started, where the system reports it: another process may reuse the pid. */
  process_started: string | null;
  opened_at: string;
}

/**
 * Locks a folder for this process, because two PGlite instances on one folder corrupt it silently. A process
 * writes a lock file with a name of its own and then looks for other lock files: of two processes
 * that start together at least one sees the other, and removing the lock of an ended process never
 * removes that of a running one. Returns a function that unlocks. Throws `StorageSetupError`
 * when another process has the lock (with its pid), when a lock file cannot be read, and when the
 * folder cannot be created.
 */
export function lockFolder(folder: string, now: Date): () => void {
  makeFolder(folder);
  const name = `northstar-${process.pid}-${randomUUID()}.lock`;
  const own = join(folder, name);
  const owner: LockOwner = {
    pid: process.pid,
    host: hostname(),
    process_started: processStartedAt(process.pid),
    opened_at: now.toISOString(),
  };
  // Renamed when complete, so that no process reads a part of it.
  writeFileSync(`${own}.new`, JSON.stringify(owner) + '\n');
  renameSync(`${own}.new`, own);
  const unlock = () => rmSync(own, { force: true });
  try {
    for (const other of readdirSync(folder)) {
      if (!LOCK.test(other) || other === name) continue;
      rejectIfRunning(folder, other);
      rmSync(join(folder, other), { force: true });
    }
  } catch (error) {
    unlock();
    throw error;
  }
  return unlock;
}

function rejectIfRunning(folder: string, name: string): void {
  const file = join(folder, name);
  let owner: Partial<LockOwner>;
  try {
    owner = JSON.parse(readFileSync(file, 'utf8')) as Partial<LockOwner>;
  } catch (error) {
    // It was removed after the folder was listed.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
    throw new StorageSetupError(
      `The lock file ${file} cannot be read or is not valid JSON. If no process uses the folder, ` +
        `delete the lock file, not the folder.`,
      { cause: error },
    );
  }
  const { pid = 0, host, process_started, opened_at } = owner;
  if (host !== hostname()) {
    throw new StorageSetupError(
      `The folder ${folder} was opened by process ${pid} on the host ${host} at ${opened_at}. ` +
        `If that process has ended, delete ${file}.`,
    );
  }
  if (isRunning(pid, process_started ?? null)) {
    throw new StorageSetupError(
      `The folder ${folder} has been in use by process ${pid} since ${opened_at}. PGlite serves ` +
        `one process at a time: end that process, or use another folder or a postgres:// URL.`,
    );
  }
}

function isRunning(pid: number, started: string | null): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM means that it runs as another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  const now = processStartedAt(pid);
  return started === null || now === null || started === now;
}
