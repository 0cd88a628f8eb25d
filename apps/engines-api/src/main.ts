#!/usr/bin/env node
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { isEnginesError } from '@northstar/contracts';
import { createCursorCodec } from '@northstar/contracts/cursors';
import { openStorage, StorageSetupError } from '@northstar/storage';
import type { Storage } from '@northstar/storage';
import { createTokenVault } from '@northstar/tokens';
import {
  CommandLineError,
  readCommandLine,
  runContractCommand,
  runHistoryCommand,
  runKeyCommand,
  usage,
} from './commands/index.js';
import type { Command } from './commands/index.js';
import { startHost } from './host.js';
import { newId } from './identifiers.js';
import { ListenError, onStopSignals } from './lifecycle/index.js';
import { createLogger } from './observability/index.js';
import { BindingError } from './operations/index.js';
import { readSettings, SettingsError } from './settings/index.js';
import type { Settings } from './settings/index.js';
import { hostVersion } from './version.js';

async function run(command: Command): Promise<void> {
  switch (command.name) {
    case 'help':
      process.stdout.write(usage());
      return;
    case 'version':
      process.stdout.write(`${hostVersion()}\n`);
      return;
    case 'serve':
      await serve(readSettings(process.env));
      return;
    case 'keys create':
    case 'keys list':
    case 'keys revoke':
      return printed(({ apiKeys }) =>
        runKeyCommand(command, { keys: apiKeys, clock, newId, randomBytes }),
      );
    case 'contract plan':
      return printed(async (storage) => {
        const cursors = createCursorCodec(await storage.cursorKeys());
        const { canvases } = storage;
        const vault = createTokenVault({ repository: canvases, cursors, clock, newId });
        return runContractCommand(command, {
          vault,
          projects: (tenant) => storage.projects(tenant),
        });
      });
    case 'history trim':
      return printed(({ canvases }) => runHistoryCommand(command, { canvases, clock }));
  }
}

/** Runs a command over the storage of the settings, and prints what it has to say. */
async function printed(work: (storage: Storage) => Promise<string>): Promise<void> {
  const storage = await openStorage(readSettings(process.env).storageUrl);
  try {
    const said = await work(storage);
    if (said !== '') process.stdout.write(`${said}\n`);
  } finally {
    await storage.close();
  }
}

function clock(): Date {
  return new Date();
}

async function serve(settings: Settings): Promise<void> {
  const logger = createLogger(settings.logLevel);
  const builderFolder = fileURLToPath(new URL('./builder', import.meta.url));
  const host = await startHost(settings, { logger, builderFolder });
  onStopSignals(
    () => host.stop(),
    (error) => logger.fatal({ err: error }, 'could not stop in order'),
  );
  // Whoever started the host waits for this line, whatever level is logged.
  logger.child({}, { level: 'info' }).info({ url: host.url }, 'listening');
}

/** What a person can mend is said in plain lines; anything else with all that is known of it. */
function explain(error: unknown): string {
  const mendable =
    error instanceof SettingsError ||
    error instanceof CommandLineError ||
    error instanceof ListenError ||
    error instanceof BindingError ||
    error instanceof StorageSetupError ||
    isEnginesError(error);
  if (mendable) return error.message.replaceAll(/^/gm, 'engines-api: ');
  return `engines-api: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

try {
  await run(readCommandLine(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}
