import type { Operation, OperationId } from '@northstar/contracts';
import { operations } from '@northstar/contracts';
import { createCaller } from './call/call.js';
import { createTransport } from './call/transport.js';
import type { BoundaryOptions } from './options.js';
import { createStreamOpener } from './stream/event-stream.js';
import type { CanvasCommands } from './commands/canvas-commands.js';
import type { ClientTree, WholeAnswers } from './tree/boundary-types.js';
import { buildCommands, buildTree, readArgs } from './tree/build-tree.js';

/** A client of the engines: `boundary.feeds.create(…)`, a method for each operation. */
export type EnginesBoundary = ClientTree &
  WholeAnswers & {
    /** `boundary.canvas('home').set_token(…)`: commands that rebase when the canvas has changed. */
    readonly canvas: (canvas_id: string) => CanvasCommands;
  };

/**
 * Creates a client. Nothing is sent until a method is called. Methods reject with `EnginesError`
 * when the engines report an error, with `BoundaryError` when there is no valid response, and with
 * the reason of an aborted signal. Throws a TypeError for an invalid option.
 */
export function EnginesBoundary(options: BoundaryOptions): EnginesBoundary {
  const transport = createTransport(options);
  const call = createCaller(transport, options);
  const tree = buildTree(call, createStreamOpener(transport, options));
  const commands = (canvas_id: string) => buildCommands(call, canvas_id, options);
  const boundary = {
    ...tree,
    canvas: Object.freeze(Object.assign(commands, tree.canvas)),
    async request(id: OperationId, ...args: unknown[]) {
      const operation: Operation = operations[id];
      return call(operation, ...readArgs(operation, args));
    },
  };
  // The methods and their types are both derived from the table of operations and commands.
  return Object.freeze(boundary) as unknown as EnginesBoundary;
}
