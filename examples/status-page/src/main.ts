import { createLogger, onStopSignals, readSettings, startHost } from '@northstar/engines-api';
import { createStatusPageKind } from './status-page/status-page-kind.js';

/** engines-api with one more kind of feed. */
const logger = createLogger('info');
const host = await startHost(readSettings(process.env), {
  logger,
  kinds: ({ client }) => [createStatusPageKind({ client })],
});
onStopSignals(
  () => host.stop(),
  (error) => logger.fatal({ err: error }, 'shutdown failed'),
);
logger.info({ url: host.url }, 'listening');
