import { EnginesError } from '@northstar/contracts';
import type { Method, Operation } from '@northstar/contracts';
import { Router } from 'express';
import { contextOf } from '../observability/index.js';
import { bySpecificity, expressPath } from './path-template.js';
import { serveOperation } from './serve-operation.js';
import type { AnyHandler, ServeOptions } from './serve-operation.js';

/** An operation without a handler, or a handler without an operation. The host does not start. */
export class BindingError extends Error {
  override name = 'BindingError';
}

export type Operations = Readonly<Record<string, Operation>>;

/**
 * Creates a router with one route for each path of the operations; the host has no other API
 * routes. Throws a BindingError that lists all operations without a handler and all handlers
 * without an operation.
 */
export function bindOperations(
  operations: Operations,
  handlers: Readonly<Record<string, AnyHandler>>,
  options: ServeOptions,
): Router {
  assertMatching(operations, handlers);
  const router = Router({ strict: true, caseSensitive: true });
  const paths = [...new Set(Object.values(operations).map(({ path }) => path))];
  for (const path of paths.sort(bySpecificity)) {
    const byMethod = operationsByMethod(operations, path);
    const allow = allowHeader(byMethod);
    router.all(expressPath(path), async (request, response) => {
      contextOf(request).route = path;
      const method = request.method === 'HEAD' ? 'GET' : request.method;
      const operation = byMethod.get(method);
      const handler = operation && handlers[operation.id];
      if (operation !== undefined && handler !== undefined) {
        await serveOperation(operation, handler, options, request, response);
        return;
      }
      response.setHeader('Allow', allow);
      if (method !== 'OPTIONS') throw methodNotAllowed(request.method, path, allow);
      response.status(204).end();
    });
  }
  return router;
}

/** Creates the `method.not_allowed` error; `allow` is the Allow header of the path. */
export function methodNotAllowed(method: string, path: string, allow: string): EnginesError {
  return new EnginesError(
    'method.not_allowed',
    `Method ${method} is not allowed for ${path}; allowed: ${allow}`,
    {
      errors: [
        { path: 'method', reason: 'is not allowed', expected: `one of ${allow}`, got: method },
      ],
    },
  );
}

function operationsByMethod(operations: Operations, path: string): ReadonlyMap<string, Operation> {
  const byMethod = new Map<Method, Operation>();
  for (const operation of Object.values(operations)) {
    if (operation.path !== path) continue;
    const other = byMethod.get(operation.method);
    if (other !== undefined) {
      throw new BindingError(
        `${operation.id} and ${other.id} have the same route: ${operation.method} ${path}`,
      );
    }
    byMethod.set(operation.method, operation);
  }
  return byMethod;
}

function allowHeader(byMethod: ReadonlyMap<string, Operation>): string {
  const methods = [...byMethod.keys()];
  return [...methods, ...(byMethod.has('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
}

function assertMatching(
  operations: Operations,
  handlers: Readonly<Record<string, AnyHandler>>,
): void {
  const problems = [
    ...Object.keys(operations)
      .filter((id) => handlers[id] === undefined)
      .map((id) => `operation ${id} has no handler`),
    ...Object.keys(handlers)
      .filter((id) => operations[id] === undefined)
      .map((id) => `handler ${id} has no operation`),
  ];
  if (problems.length > 0) throw new BindingError(problems.join('; '));
}
