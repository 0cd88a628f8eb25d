import { operations as contractOperations } from '@northstar/contracts';
import type { Meter, NewId } from '@northstar/contracts';
import express from 'express';
import type { Express } from 'express';
import type { Logger } from 'pino';
import { builderAssets, docsAssets, securityHeaders } from './docs/index.js';
import { requestId, requestLog, requestMetrics } from './observability/index.js';
import { bindOperations, checkHeaders, routeNotFound } from './operations/index.js';
import type { AnyHandler, Operations, ServeOptions } from './operations/index.js';
import { sendProblem } from './problems/index.js';

export interface AppOptions {
  readonly handlers: Readonly<Record<string, AnyHandler>>;
  readonly serve: ServeOptions;
  readonly logger: Logger;
  readonly meter: Meter;
  readonly newId: NewId;
  /** The build folder of the Builder page. */
  readonly builderFolder: string;
  /** Defaults to the operations of the contracts. */
  readonly operations?: Operations;
}

/** Creates the express application. Each of its routes is an operation or a file of a page. */
export function createApp(options: AppOptions): Express {
  const { logger, meter, newId, operations = contractOperations } = options;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag'); // entity tags are set by `sendAnswer`
  app.enable('strict routing');
  app.enable('case sensitive routing');

  app.use(requestId(newId));
  app.use(requestMetrics(meter));
  app.use(requestLog(logger));
  app.use(securityHeaders());
  app.use(checkHeaders());
  app.use(bindOperations(operations, options.handlers, options.serve));
  app.use('/docs', docsAssets());
  app.use(builderAssets(options.builderFolder));
  app.use(routeNotFound(operations));
  app.use(sendProblem(logger, meter));
  return app;
}
