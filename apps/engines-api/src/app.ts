import { operations as contracted } from '@northstar/contracts';
import type { Meter, NewId } from '@northstar/contracts';
import express from 'express';
import type { Express } from 'express';
import type { Logger } from 'pino';
import { builderAssets, docsAssets, securityHeaders } from './docs/index.js';
import { requestId, requestLog, requestMetrics } from './observability/index.js';
import { bindOperations, noSuchRoute, refuseOddHeads } from './operations/index.js';
import type { AnyHandler, Operations, Serving } from './operations/index.js';
import { answerProblem } from './problems/index.js';

export interface AppParts {
  readonly handlers: Readonly<Record<string, AnyHandler>>;
  readonly serving: Serving;
  readonly logger: Logger;
  readonly meter: Meter;
  readonly newId: NewId;
  /** Where the Builder page was built into. */
  readonly builderFolder: string;
  /** Those of the contracts, unless a test brings its own. */
  readonly operations?: Operations;
}

/** The express application: every route it has is an operation, or belongs to one of its pages. */
export function createApp(parts: AppParts): Express {
  const { logger, meter, newId, operations = contracted } = parts;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag'); // answers that want a tag bring their own
  app.enable('strict routing');
  app.enable('case sensitive routing');

  app.use(requestId(newId));
  app.use(requestMetrics(meter));
  app.use(requestLog(logger));
  app.use(securityHeaders());
  app.use(refuseOddHeads());
  app.use(bindOperations(operations, parts.handlers, parts.serving));
  app.use('/docs', docsAssets());
  app.use(builderAssets(parts.builderFolder));
  app.use(noSuchRoute(operations));
  app.use(answerProblem(logger, meter));
  return app;
}
