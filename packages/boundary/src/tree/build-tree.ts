import type { Operation } from '@northstar/contracts';
import { operations } from '@northstar/contracts';
import type { Call } from '../call/call.js';
import type { CallOptions } from '../call/call-options.js';
import { isPaged, paged } from '../pages/paged.js';
import type { OpenStream } from '../stream/event-stream.js';

type Input = Readonly<Record<string, unknown>>;
type Method = (...args: unknown[]) => unknown;

/** One method for each operation with a client name, from the table alone. */
export function buildTree(call: Call, open: OpenStream): Record<string, Record<string, Method>> {
  const tree: Record<string, Record<string, Method>> = {};
  for (const operation of Object.values<Operation>(operations)) {
    const [group, verb] = operation.client?.split('.') ?? [];
    if (group === undefined || verb === undefined) continue;
    (tree[group] ??= {})[verb] = methodOf(operation, call, open);
  }
  for (const group of Object.values(tree)) Object.freeze(group);
  return tree;
}

function methodOf(operation: Operation, call: Call, open: OpenStream): Method {
  const streams = Object.values(operation.results).some(({ kind }) => kind === 'event_stream');
  if (streams) return (...args) => open(operation, ...readArgs(operation, args));
  const data = async (input: Input, options: CallOptions) =>
    (await call(operation, input, options)).data;
  if (!isPaged(operation)) return (...args) => data(...readArgs(operation, args));
  return (...args) => {
    const [input, options] = readArgs(operation, args);
    return paged(operation, (place) => data({ ...input, ...place }, options));
  };
}

/** Operations without input take their options first. */
export function readArgs(operation: Operation, args: readonly unknown[]): [Input, CallOptions] {
  const [input, options] = takesInput(operation) ? args : [{}, ...args];
  return [asRecord(input), asRecord(options)];
}

function takesInput({ params, query, body }: Operation): boolean {
  const fields = Object.keys(params.shape).length + Object.keys(query.shape).length;
  return body !== null || fields > 0;
}

function asRecord(value: unknown): Input {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
