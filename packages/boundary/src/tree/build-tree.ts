import { Command, operations } from '@northstar/contracts';
import type { Operation } from '@northstar/contracts';
import type { Call } from '../call/call.js';
import type { CallOptions } from '../call/call-options.js';
import { sendCommand } from '../commands/send-command.js';
import type { BoundaryOptions } from '../options.js';
import { isPaged, paged } from '../pages/paged.js';
import type { OpenStream } from '../stream/event-stream.js';

type Input = Readonly<Record<string, unknown>>;
type Method = (...args: unknown[]) => unknown;
type Methods = Record<string, Method>;

/** Builds a method for each operation that has a client name. */
export function buildTree(call: Call, open: OpenStream): Record<string, Methods> {
  const tree: Record<string, Methods> = {};
  for (const operation of Object.values<Operation>(operations)) {
    const [group, verb] = operation.client?.split('.') ?? [];
    if (group === undefined || verb === undefined) continue;
    (tree[group] ??= {})[verb] = methodOf(operation, call, open);
  }
  for (const group of Object.values(tree)) Object.freeze(group);
  return tree;
}

/** Builds a method for each type of command, for one canvas. */
export function buildCommands(call: Call, canvas_id: string, settings: BoundaryOptions): Methods {
  const methods = Command.options.map(({ shape }) => {
    const type = shape.type.value;
    const method: Method = (args, options) => {
      const { signal }: CallOptions = asRecord(options);
      const data = async (operation: Operation, input: Input) =>
        (await call(operation, { canvas_id, ...input }, { signal })).data;
      const calls = {
        apply: (command: Input) => data(operations.applyCommand, command),
        headRev: async () => asRecord(await data(operations.getCanvas, {})).head_rev,
      };
      return sendCommand({ type, args }, asRecord(options), calls, settings);
    };
    return [type, method] as const;
  });
  return Object.freeze(Object.fromEntries(methods));
}

function methodOf(operation: Operation, call: Call, open: OpenStream): Method {
  const streams = Object.values(operation.results).some(({ kind }) => kind === 'event_stream');
  if (streams) return (...args) => open(operation, ...readArgs(operation, args));
  const data = async (input: Input, options: CallOptions) =>
    (await call(operation, input, options)).data;
  if (!isPaged(operation)) return (...args) => data(...readArgs(operation, args));
  return (...args) => {
    const [input, options] = readArgs(operation, args);
    return paged(operation, (cursor) => data({ ...input, ...cursor }, options));
  };
}

/** Reads the arguments of a method. Operations without input take their options first. */
export function readArgs(operation: Operation, args: readonly unknown[]): [Input, CallOptions] {
  const [input, options] = takesInput(operation) ? args : [{}, ...args];
  return [asRecord(input), asRecord(options)];
}

function takesInput({ params, query, bodyFormat }: Operation): boolean {
  const fields = Object.keys(params.shape).length + Object.keys(query.shape).length;
  return bodyFormat !== null || fields > 0;
}

function asRecord(value: unknown): Input {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
