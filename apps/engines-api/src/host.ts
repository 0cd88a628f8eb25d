import { EnginesError, operations } from '@northstar/contracts';
import type { Logger } from 'pino';
import { createApp } from './app.js';
import { builderPage, docsPage } from './docs/index.js';
import { openEngines } from './engines.js';
import { contractHandlers, engineHandlers, hostHandlers } from './handlers/index.js';
import { newId } from './identifiers.js';
import { identityByKeys, identityOff } from './identity/index.js';
import { createReadiness, drain, listen, Phase, urlOf } from './lifecycle/index.js';
import { createMetrics } from './observability/index.js';
import { openApiDocument } from './openapi/index.js';
import { createResultCheck, handlersById } from './operations/index.js';
import type { Handlers } from './operations/index.js';
import { answerUnreadable } from './problems/index.js';
import type { Settings } from './settings/index.js';
import { hostVersion } from './version.js';

export interface Host {
  /** Where it listens: `http://127.0.0.1:8010`. */
  readonly url: string;
  /**
   * Stops in order: readiness fails, streams are told to come again, requests in flight end, the
   * refresh worker finishes, storage closes. Harmless when repeated.
   */
  stop(): Promise<void>;
}

export interface HostOptions {
  readonly logger: Logger;
  /** Where the Builder page was built into. */
  readonly builderFolder: string;
}

const READINESS_LIMIT_MS = 2000;
const GIVING_UP_MS = 1000;

/** Opens everything and listens; nothing is left open when it throws. */
export async function startHost(settings: Settings, options: HostOptions): Promise<Host> {
  const { logger, builderFolder } = options;
  const metrics = createMetrics(logger);
  const phase = new Phase();
  const ending = new AbortController();
  const engines = await openEngines(settings, { logger, meter: metrics.meter, newId });
  try {
    const readiness = createReadiness(
      phase,
      { storage: () => engines.storage.ping() },
      READINESS_LIMIT_MS,
    );
    const handlers: Handlers = {
      ...hostHandlers({
        readiness,
        metrics,
        openApi: () => openApiDocument(operations, { version: hostVersion(), ...settings }),
        docsPage,
        builderPage: () => builderPage(builderFolder),
      }),
      ...contractHandlers(),
      ...engineHandlers(engines),
    };
    const identify =
      settings.auth === 'off' ? identityOff : identityByKeys(engines.storage.apiKeys);
    const app = createApp({
      handlers: handlersById(handlers),
      serving: {
        identify,
        ending: ending.signal,
        check: createResultCheck(logger, metrics.meter, settings.nodeEnv === 'test'),
        admit: (operation) => {
          if (phase.isClosing && !operation.hints.includes('public')) throw stopping();
        },
      },
      logger,
      meter: metrics.meter,
      newId,
      builderFolder,
    });
    const unreadable = answerUnreadable({ logger, meter: metrics.meter, newId });
    const server = await listen(app, settings, unreadable);
    engines.worker.start();
    phase.ready();

    const shutDown = async (): Promise<void> => {
      phase.stopping();
      logger.info('stopping');
      await pause(settings.stopDelaySeconds * 1000);
      phase.closing();
      const worked = engines.worker.stop();
      await engines.realtime.close();
      const { cutOff } = await drain(server, {
        limitMs: settings.stopLimitSeconds * 1000,
        graceMs: GIVING_UP_MS,
        onLimit: () => ending.abort(),
      });
      if (cutOff > 0) logger.warn({ connections: cutOff }, 'cut off what did not end in time');
      await worked;
      await engines.close();
      logger.info('stopped');
    };
    let stopped: Promise<void> | undefined;
    return { url: urlOf(server), stop: () => (stopped ??= shutDown()) };
  } catch (error) {
    await engines.realtime.close();
    await engines.close();
    throw error;
  }
}

function stopping(): EnginesError {
  return new EnginesError('service.stopping', 'This copy is stopping; ask again', {
    retryAfterSeconds: 1,
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
