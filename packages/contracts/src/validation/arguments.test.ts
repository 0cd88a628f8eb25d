import { describe, expect, it } from '@jest/globals';
import type { CallContext } from '../call-context/call-context.js';
import { isEnginesError } from '../errors/engines-error.js';
import { NewCanvas, operations, type Scope } from '../generated/index.js';
import { argumentOf, contextArgument, queryOf, scopeArgument, validated } from './arguments.js';

class Shelf {
  readonly size = 3;
  readonly #calls: unknown[][] = [];

  put(scope: Scope, canvas: NewCanvas, context?: CallContext): Promise<number> {
    this.#calls.push([scope, canvas, context]);
    return Promise.resolve(this.#calls.length);
  }

  list(scope: Scope, query?: { limit?: number | undefined }): Promise<unknown> {
    return Promise.resolve([scope, query]);
  }

  calls(): number {
    return this.#calls.length;
  }
}

const scope: Scope = { tenant_id: 'tnt_a', project_id: 'prj_a' };
const open = () =>
  validated(new Shelf(), {
    put: { scope: scopeArgument, canvas: argumentOf(NewCanvas), context: contextArgument },
    list: { scope: scopeArgument, query: queryOf(operations.listCanvases) },
  });

/** Calls a method as a program does that no compiler has checked. */
async function problemsOf(method: 'put' | 'list', ...values: unknown[]) {
  const shelf = open();
  const call: unknown = Reflect.get(shelf, method);
  if (typeof call !== 'function') throw new TypeError(`There is no method ${method}`);
  const error: unknown = await Promise.resolve(Reflect.apply(call, shelf, values) as unknown).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!isEnginesError(error)) throw new Error('The call was accepted', { cause: error });
  expect(shelf.calls()).toBe(0);
  return [error.code, ...error.errors.map(({ path }) => path)];
}

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = { value };
  return value;
}

describe('Validated methods', () => {
  it('list the problems of all arguments, with paths that begin with their names', async () => {
    const context = { actor: { kind: 'robot', id: 'r2' }, idempotency_key: '' };
    const canvas = { kind: 'poster', name: '' };
    expect(await problemsOf('put', { tenant_id: 'a b' }, canvas, context)).toEqual([
      'request.invalid',
      'scope.tenant_id',
      'scope.project_id',
      'canvas.kind',
      'canvas.name',
      'context.actor.kind',
      'context.idempotency_key',
    ]);
    expect(await problemsOf('list', scope, { limit: 0 })).toEqual([
      'request.invalid',
      'query.limit',
    ]);
    expect(await problemsOf('put', null, undefined, null)).toEqual([
      'request.invalid',
      'scope',
      'canvas',
      'context',
    ]);
  });

  it('reject unknown fields with request.unknown_field when all else is right', async () => {
    const unknown = await problemsOf('put', scope, { kind: 'page', colour: 'red' });
    expect(unknown).toEqual(['request.unknown_field', 'canvas.colour']);
    expect(await problemsOf('list', scope, { page: 2 })).toEqual([
      'request.unknown_field',
      'query.page',
    ]);
  });

  it('reject what is nested too deep before anything walks it', async () => {
    const cycle: { self?: unknown } = {};
    cycle.self = cycle;
    for (const value of [nested(20_000), cycle]) {
      expect(await problemsOf('put', scope, value)).toEqual(['request.invalid', 'canvas']);
    }
  });

  it('pass the arguments on as they came, with undefined as missing', async () => {
    const shelf = open();
    const query = { limit: undefined };
    await expect(shelf.list(scope, query)).resolves.toEqual([scope, query]);
    await expect(shelf.list(scope)).resolves.toEqual([scope, undefined]);
    await expect(shelf.put(scope, { kind: 'page' })).resolves.toBe(1);
  });

  it('leave every other member of the object as it is', async () => {
    const shelf = open();
    await shelf.put(scope, { kind: 'page' }, {});
    expect([shelf.calls(), shelf.size]).toEqual([1, 3]);
    expect(() => validated(new Shelf(), { size: {} })).toThrow(TypeError);
  });
});
