#!/usr/bin/env node
import { randomBytes } from 'node:crypto';
import { isEnginesError } from '@northstar/contracts';
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
import { readSettings, SettingsError, unsupportedSettings } from './settings/index.js';
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
      return withStorage(({ apiKeys }) =>
        runKeyCommand(command, { keys: apiKeys, clock, newId, randomBytes }),
      );
    case 'contract plan':
      return withStorage(async (storage) => {
        const vault = createTokenVault({ repository: storage.canvases });
        return runContractCommand(command, {
          vault,
          projects: (tenant) => storage.projects(tenant),
        });
      });
    case 'history trim':
      return withStorage(({ canvases }) => runHistoryCommand(command, { canvases, clock }));
  }
}

/** Runs a command with the storage of the settings, and prints its result. */
async function withStorage(run: (storage: Storage) => Promise<string>): Promise<void> {
  const storage = await openStorage(readSettings(process.env).storageUrl);
  try {
    const output = await run(storage);
    if (output !== '') process.stdout.write(`${output}\n`);
  } finally {
    await storage.close();
  }
}

function clock(): Date {
  return new Date();
}

async function serve(settings: Settings): Promise<void> {
  const logger = createLogger(settings.logLevel);
  const unsupported = unsupportedSettings(process.env);
  if (unsupported.length > 0) {
    logger.warn(`This version does not support ${unsupported.join(', ')}; ignored`);
  }
  const host = await startHost(settings, { logger });
  onStopSignals(
    () => host.stop(),
    (error) => logger.fatal({ err: error }, 'shutdown failed'),
  );
  // Programs that start the host wait for this line, so it is logged at any level.
  logger.child({}, { level: 'info' }).info({ url: host.url }, 'listening');
}

/** Returns the message of an error that the operator can fix; for any other error, its stack. */
function explain(error: unknown): string {
  const isForOperator =
    error instanceof SettingsError ||
    error instanceof CommandLineError ||
    error instanceof ListenError ||
    error instanceof BindingError ||
    error instanceof StorageSetupError ||
    isEnginesError(error);
  if (isForOperator) return error.message.replaceAll(/^/gm, 'engines-api: ');
  return `engines-api: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

try {
  await run(readCommandLine(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}
