import { fileURLToPath } from 'node:url';
import { EnginesError, operations } from '@northstar/contracts';
import type { Logger } from 'pino';
import { createApp } from './app.js';
import { builderPage, docsPage } from './docs/index.js';
import { openEngines } from './engines.js';
import type { CreateKinds } from './engines.js';
import { contractHandlers, engineHandlers, hostHandlers } from './handlers/index.js';
import { newId } from './identifiers.js';
import { createKeyWatch, identityByKeys, identityOff } from './identity/index.js';
import { createReadiness, drain, listen, Phase, urlOf } from './lifecycle/index.js';
import { createMetrics } from './observability/index.js';
import { openApiDocument } from './openapi/index.js';
import { createResultCheck, handlersById } from './operations/index.js';
import type { Handlers } from './operations/index.js';
import { sendParseError } from './problems/index.js';
import type { Settings } from './settings/index.js';
import { hostVersion } from './version.js';

export interface Host {
  /** The URL that it listens on: `http://127.0.0.1:8010`. */
  readonly url: string;
  /**
   * Shuts down in order: readiness fails, streams are asked to reconnect, open requests finish, the
   * refresh worker stops, the storage closes. May be called several times.
   */
  stop(): Promise<void>;
}

export interface HostOptions {
  readonly logger: Logger;
  /** The build folder of the Builder page. Default: `builder` beside the running program. */
  readonly builderFolder?: string;
  /** Further kinds of feeds. */
  readonly kinds?: CreateKinds;
}

const defaultBuilderFolder = fileURLToPath(new URL('./builder', import.meta.url));
const READINESS_LIMIT_MS = 2000;
/** The time for open requests to fail with an answer after the stop limit. */
const STOP_GRACE_MS = 1000;

/** Starts the host. Closes everything when it throws. */
export async function startHost(settings: Settings, options: HostOptions): Promise<Host> {
  const { logger, kinds, builderFolder = defaultBuilderFolder } = options;
  const metrics = createMetrics(logger);
  const phase = new Phase();
  const shutdown = new AbortController();
  const engines = await openEngines(settings, {
    logger,
    meter: metrics.meter,
    ...(kinds && { kinds }),
  });
  try {
    const readiness = createReadiness(
      phase,
      { storage: () => engines.storage.ping() },
      READINESS_LIMIT_MS,
    );
    const keyWatch = createKeyWatch({
      keys: engines.storage.apiKeys,
      logger,
      meter: metrics.meter,
    });
    const byEngine = engineHandlers(engines, keyWatch);
    const handlers: Handlers = {
      ...hostHandlers({
        readiness,
        metrics,
        openApi: () => openApiDocument(operations, { version: hostVersion(), ...settings }),
        docsPage,
        builderPage: () => builderPage(builderFolder),
      }),
      ...contractHandlers(),
      ...byEngine,
    };
    const identify =
      settings.auth === 'off' ? identityOff : identityByKeys(engines.storage.apiKeys);
    const app = createApp({
      handlers: handlersById(handlers),
      serve: {
        identify,
        isValidatedByEngine: ({ id }) => id in byEngine,
        shutdownSignal: shutdown.signal,
        checkResult: createResultCheck(logger, metrics.meter, settings.nodeEnv === 'test'),
        assertAccepting: (operation) => {
          if (phase.isClosing && !operation.hints.includes('public')) throw serviceStopping();
        },
      },
      logger,
      meter: metrics.meter,
      newId,
      builderFolder,
    });
    const onParseError = sendParseError({ logger, meter: metrics.meter, newId });
    const server = await listen(app, settings, onParseError);
    engines.worker.start();
    phase.ready();

    const stop = async (): Promise<void> => {
      phase.stopping();
      logger.info('stopping');
      await pause(settings.stopDelaySeconds * 1000);
      phase.closing();
      keyWatch.close();
      const idle = Promise.all([engines.worker.stop(), engines.realtime.close()]);
      const { cutOff } = await drain(server, {
        limitMs: settings.stopLimitSeconds * 1000,
        graceMs: STOP_GRACE_MS,
        onLimit: () => shutdown.abort(),
      });
      if (cutOff > 0)
        logger.warn({ connections: cutOff }, 'closed connections that did not end in time');
      // A database that does not answer may keep them from ending; closing the storage ends that.
      await Promise.race([idle, pause(STOP_GRACE_MS)]);
      await engines.close();
      logger.info('stopped');
    };
    let stopped: Promise<void> | undefined;
    return { url: urlOf(server), stop: () => (stopped ??= stop()) };
  } catch (error) {
    await engines.realtime.close();
    await engines.close();
    throw error;
  }
}

function serviceStopping(): EnginesError {
  return new EnginesError(
    'service.stopping',
    'The service is shutting down; retry after 1 second',
    {
      retryAfterSeconds: 1,
    },
  );
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
