import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Logger } from '@northstar/contracts';
import { createInProcessWakeBus } from '@northstar/realtime';
import type { OpenedDriver } from '../database/opened-driver.js';
import { SESSION_SETTINGS, valueParsers } from '../database/value-types.js';
import { endLeases } from '../feeds/claim-feeds.js';
import { ensureAccess } from '../migrations/access.js';
import { migrate } from '../migrations/migrate.js';
import { readMigrations } from '../migrations/migration.js';
import { lockFolder } from './folder-lock.js';
import { folderError } from './make-folder.js';
import { pgliteSessions } from './pglite-sessions.js';
import { readTemplate } from './template.js';

/**
 * Opens a PGlite in a folder, which is then locked for this process, or in memory (null). A new one
 * starts from the template when its migrations match. The leases of a killed process are ended,
 * because no other process can have one. Throws `StorageSetupError` when the folder is in use, of
 * another version, or cannot be created. Commits survive the process but not a power loss: PGlite
 * does not fsync.
 */
export async function openPglite(
  folder: string | null,
  { logger, now }: { logger: Logger; now: Date },
): Promise<OpenedDriver> {
  if (folder === null) return start(await create(undefined, logger), logger, async () => undefined);
  const home = resolve(folder);
  let unlock = () => undefined as void;
  try {
    unlock = lockFolder(home, now);
    return await start(await createIn(home, logger), logger, async () => unlock());
  } catch (error) {
    unlock();
    throw folderError(home, error);
  }
}

async function start(
  pglite: PGlite,
  logger: Logger,
  onEnd: () => Promise<void>,
): Promise<OpenedDriver> {
  const sessions = pgliteSessions(pglite, onEnd);
  const session = await sessions.connect();
  try {
    const schemaVersion = await migrate(session, readMigrations());
    await endLeases(session);
    await session.query((await ensureAccess(session)) + SESSION_SETTINGS);
    const wake = { ...createInProcessWakeBus({ logger }), close: async () => undefined };
    return { sessions, wake, schemaVersion };
  } catch (error) {
    await pglite.close();
    throw error;
  } finally {
    session.release();
  }
}

/** Marks the folder while its database is being created, so that an unfinished one is replaced. */
async function createIn(home: string, logger: Logger): Promise<PGlite> {
  const data = join(home, 'data');
  const unfinished = join(home, 'unfinished');
  if (existsSync(unfinished)) rmSync(data, { recursive: true, force: true });
  if (existsSync(join(data, 'PG_VERSION'))) return open({ dataDir: data });
  mkdirSync(data, { recursive: true });
  writeFileSync(
    unfinished,
    'The database in this folder is unfinished; it is replaced when it is opened again.\n',
  );
  const pglite = await create(data, logger);
  rmSync(unfinished);
  return pglite;
}

function create(dataDir: string | undefined, logger: Logger): Promise<PGlite> {
  const loadDataDir = readTemplate(logger);
  return open({
    ...(dataDir === undefined ? {} : { dataDir }),
    ...(loadDataDir === undefined ? {} : { loadDataDir }),
  });
}

function open(options: { dataDir?: string; loadDataDir?: Blob }): Promise<PGlite> {
  return PGlite.create({ ...options, parsers: { ...valueParsers } });
}
