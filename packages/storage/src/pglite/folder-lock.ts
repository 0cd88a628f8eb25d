import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { StorageSetupError } from '../setup-error.js';
import { makeFolder } from './make-folder.js';
import { processStartedAt } from './process-start.js';

const LOCK = /^northstar-.*\.lock$/;

interface Holder {
  pid: number;
  host: string;
  /** When that process began, as far as its system tells: a pid alone may have been given anew. */
  process_started: string | null;
  opened_at: string;
}

/**
 * Holds a folder for this process, because two PGlites on one folder destroy it without a word.
 * Whoever comes writes a file of its own name and then looks for others': of two who come at one
 * moment at least one sees the other, and removing the file of a dead holder can never hit a
 * living one. Returns the release. Throws `StorageSetupError` naming the holder's pid, or why the
 * folder cannot be made.
 */
export function lockFolder(folder: string, now: Date): () => void {
  makeFolder(folder);
  const name = `northstar-${process.pid}-${randomUUID()}.lock`;
  const own = join(folder, name);
  const holder: Holder = {
    pid: process.pid,
    host: hostname(),
    process_started: processStartedAt(process.pid),
    opened_at: now.toISOString(),
  };
  // Renamed when whole, so that nobody reads half of it.
  writeFileSync(`${own}.new`, JSON.stringify(holder) + '\n');
  renameSync(`${own}.new`, own);
  const release = () => rmSync(own, { force: true });
  try {
    for (const other of readdirSync(folder)) {
      if (!LOCK.test(other) || other === name) continue;
      refuseLiving(folder, other);
      rmSync(join(folder, other), { force: true });
    }
  } catch (error) {
    release();
    throw error;
  }
  return release;
}

function refuseLiving(folder: string, name: string): void {
  let holder: Partial<Holder>;
  try {
    holder = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Partial<Holder>;
  } catch (error) {
    // Released between the listing and the reading.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
    throw new StorageSetupError(`The lock ${join(folder, name)} cannot be read`, { cause: error });
  }
  const { pid = 0, host, process_started, opened_at } = holder;
  if (host !== hostname()) {
    throw new StorageSetupError(
      `The folder ${folder} was opened by process ${pid} on ${host} at ${opened_at}, which cannot ` +
        `be seen from here. If that process is gone, delete ${join(folder, name)}`,
    );
  }
  if (isRunning(pid, process_started ?? null)) {
    throw new StorageSetupError(
      `The folder ${folder} is in use by process ${pid} since ${opened_at}. PGlite serves one ` +
        `process at a time: end that one, or use another folder, or a postgres:// URL`,
    );
  }
}

function isRunning(pid: number, started: string | null): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, as another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  const now = processStartedAt(pid);
  return started === null || now === null || started === now;
}
