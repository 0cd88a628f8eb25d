import { EnginesError } from '@northstar/contracts';
import type { Method, Operation } from '@northstar/contracts';
import { Router } from 'express';
import { factsOf } from '../observability/index.js';
import { bySpecificity, expressPath } from './path-template.js';
import { serveOperation } from './serve-operation.js';
import type { AnyHandler, Serving } from './serve-operation.js';

/** An operation without a handler, or a handler without an operation: the host must not start. */
export class BindingError extends Error {
  override name = 'BindingError';
}

export type Operations = Readonly<Record<string, Operation>>;

/**
 * Routes to every operation, one route a path; the operations are the only source of routes.
 * Throws a BindingError that names each operation without a handler and each handler without an
 * operation.
 */
export function bindOperations(
  operations: Operations,
  handlers: Readonly<Record<string, AnyHandler>>,
  serving: Serving,
): Router {
  refuseMismatch(operations, handlers);
  const router = Router({ strict: true, caseSensitive: true });
  const paths = [...new Set(Object.values(operations).map(({ path }) => path))];
  for (const path of paths.sort(bySpecificity)) {
    const byMethod = methodsOf(operations, path);
    const allow = allowHeader(byMethod);
    router.all(expressPath(path), async (request, response) => {
      factsOf(request).route = path;
      const method = request.method === 'HEAD' ? 'GET' : request.method;
      const operation = byMethod.get(method);
      const handler = operation && handlers[operation.id];
      if (operation !== undefined && handler !== undefined) {
        await serveOperation(operation, handler, serving, request, response);
        return;
      }
      response.setHeader('Allow', allow);
      if (method !== 'OPTIONS') throw notAllowed(request.method, allow);
      response.status(204).end();
    });
  }
  return router;
}

function methodsOf(operations: Operations, path: string): ReadonlyMap<string, Operation> {
  const found = new Map<Method, Operation>();
  for (const operation of Object.values(operations)) {
    if (operation.path !== path) continue;
    const other = found.get(operation.method);
    if (other !== undefined) {
      throw new BindingError(
        `${operation.id} and ${other.id} both answer ${operation.method} ${path}`,
      );
    }
    found.set(operation.method, operation);
  }
  return found;
}

function allowHeader(byMethod: ReadonlyMap<string, Operation>): string {
  const methods = [...byMethod.keys()];
  return [...methods, ...(byMethod.has('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
}

function notAllowed(method: string, allow: string): EnginesError {
  return new EnginesError('method.not_allowed', `This path is not asked with ${method}`, {
    errors: [
      { path: 'method', reason: 'is not allowed here', expected: `one of ${allow}`, got: method },
    ],
  });
}

function refuseMismatch(
  operations: Operations,
  handlers: Readonly<Record<string, AnyHandler>>,
): void {
  const mistakes = [
    ...Object.keys(operations)
      .filter((id) => handlers[id] === undefined)
      .map((id) => `operation ${id} has no handler`),
    ...Object.keys(handlers)
      .filter((id) => operations[id] === undefined)
      .map((id) => `handler ${id} stands in no contract`),
  ];
  if (mistakes.length > 0) throw new BindingError(mistakes.join('; '));
}
