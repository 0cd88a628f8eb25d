import type { AddressInfo } from 'node:net';
import { EnginesError, operations } from '@northstar/contracts';
import type { NewId, OperationId } from '@northstar/contracts';
import { createApp } from '../../src/app.js';
import { identityOff } from '../../src/identity/identity-off.js';
import { drain, listen } from '../../src/lifecycle/index.js';
import { createLogger, createMetrics } from '../../src/observability/index.js';
import { createResultCheck } from '../../src/operations/index.js';
import type { AnyHandler, Operations } from '../../src/operations/index.js';
import { sendParseError } from '../../src/problems/index.js';

export interface StubHost {
  readonly url: string;
  readonly lines: () => Record<string, unknown>[];
  readonly metrics: () => Promise<string>;
  close(): Promise<void>;
}

/** Starts the real application with a test's handlers; only their operations are bound. */
export async function startStubHost(
  handlers: { readonly [Id in OperationId]?: AnyHandler } | Readonly<Record<string, AnyHandler>>,
  options: {
    readonly strict?: boolean;
    readonly builderFolder?: string;
    /** The operations whose arguments an engine validates. */
    readonly byEngine?: readonly OperationId[];
    /** Defaults to the operations of the contracts. */
    readonly operations?: Operations;
  } = {},
): Promise<StubHost> {
  const written: string[] = [];
  const logger = createLogger('debug', { write: (line) => void written.push(line) });
  const metrics = createMetrics(logger);
  const byEngine = new Set<string>(options.byEngine);
  let id = 0;
  const newId: NewId = (prefix) => `${prefix}_${(id += 1)}`;
  const { meter } = metrics;
  const app = createApp({
    operations: Object.fromEntries(
      Object.entries(options.operations ?? operations).filter(([name]) => name in handlers),
    ),
    handlers: Object.fromEntries(
      Object.entries(handlers).filter(
        (entry): entry is [string, AnyHandler] => entry[1] !== undefined,
      ),
    ),
    serve: {
      identify: identityOff,
      isValidatedByEngine: ({ id }) => byEngine.has(id),
      checkResult: createResultCheck(logger, metrics.meter, options.strict ?? false),
      shutdownSignal: new AbortController().signal,
      assertAccepting: () => undefined,
    },
    logger,
    meter,
    newId,
    builderFolder: options.builderFolder ?? '/nowhere',
  });
  const onParseError = sendParseError({ logger, meter, newId });
  const server = await listen(app, { host: '127.0.0.1', port: 0 }, onParseError);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    lines: () => written.map((line) => JSON.parse(line) as Record<string, unknown>),
    metrics: () => metrics.text(),
    close: async () =>
      void (await drain(server, { limitMs: 1000, graceMs: 0, onLimit: () => undefined })),
  };
}

/** A handler that answers with its call. */
export const echo: AnyHandler = ({ scope, context, params, query, body, ifMatch }) => ({
  status: 200,
  body: { scope, context, params, query, body, ifMatch },
});

export const failing: AnyHandler = () => {
  throw new Error('the database of user hunter2 is gone');
};

export const notFound: AnyHandler = () => {
  throw new EnginesError('feed.not_found', 'No feed has this id', { retryAfterSeconds: 1.2 });
};
