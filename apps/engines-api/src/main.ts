#!/usr/bin/env node
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { openStorage, StorageSetupError } from '@northstar/storage';
import { isEnginesError } from '@northstar/contracts';
import { CommandLineError, readCommandLine, runKeyCommand, usage } from './commands/index.js';
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
    case 'keys revoke': {
      const storage = await openStorage(readSettings(process.env).storageUrl);
      try {
        const parts = { keys: storage.apiKeys, clock: () => new Date(), newId, randomBytes };
        const printed = await runKeyCommand(command, parts);
        if (printed !== '') process.stdout.write(`${printed}\n`);
      } finally {
        await storage.close();
      }
    }
  }
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
