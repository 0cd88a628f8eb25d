import type { Operation, OperationId } from '@northstar/contracts';
import { operations } from '@northstar/contracts';
import { createCaller } from './call/call.js';
import { createTransport } from './call/transport.js';
import type { BoundaryOptions } from './options.js';
import { createStreamOpener } from './stream/event-stream.js';
import type { ClientTree, WholeAnswers } from './tree/boundary-types.js';
import { buildTree, readArgs } from './tree/build-tree.js';

/** A client of the engines: `boundary.feeds.create(…)`, one method for each operation. */
export type EnginesBoundary = ClientTree & WholeAnswers;

/**
 * Makes a client. Nothing is sent until a method is called. Methods reject with `EnginesError`
 * when the engines refuse, with `BoundaryError` when no proper answer comes, and with the signal's
 * reason. Throws a TypeError for options that cannot work.
 */
export function EnginesBoundary(options: BoundaryOptions): EnginesBoundary {
  const transport = createTransport(options);
  const call = createCaller(transport, options);
  const boundary = {
    ...buildTree(call, createStreamOpener(transport, options)),
    async request(id: OperationId, ...args: unknown[]) {
      const operation: Operation = operations[id];
      return call(operation, ...readArgs(operation, args));
    },
  };
  // The tree and its types are two readings of one table; no guard could say more than that.
  return Object.freeze(boundary) as unknown as EnginesBoundary;
}
