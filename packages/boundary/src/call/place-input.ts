import type { Actor, Operation } from '@northstar/contracts';
import { EnginesError } from '@northstar/contracts';
import { bodyFields } from './body-fields.js';

export interface PlacedInput {
  /** With its query: `/feeds/feed_1/items?limit=5`. */
  path: string;
  body: Record<string, unknown> | undefined;
}

/**
 * Puts each field of a flat input where the operation wants it: path, query or body. Values are
 * the engines' to judge. Throws `request.invalid` for a missing or impossible path field, and
 * `request.unknown_field`.
 */
export function placeInput(
  operation: Operation,
  input: Readonly<Record<string, unknown>>,
  actor: Actor | undefined,
): PlacedInput {
  const query = new URLSearchParams();
  const body: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(input)) {
    if (value === undefined || field in operation.params.shape) continue;
    if (field in operation.query.shape) {
      query.set(field, queryText(operation.queryEncoding[field], value));
    } else if (operation.body !== null) body[field] = value;
    else throw unknownField(operation, field);
  }
  const path = operation.path.replace(/\{(\w+)\}/g, (_braces, name: string) =>
    pathText(operation, name, input[name]),
  );
  const search = query.size === 0 ? '' : `?${query.toString()}`;
  if (operation.body === null) return { path: path + search, body: undefined };
  const signed = actor !== undefined && body.actor === undefined && takesActor(operation);
  return { path: path + search, body: signed ? { ...body, actor } : body };
}

function takesActor(operation: Operation): boolean {
  return operation.body !== null && bodyFields(operation.body).has('actor');
}

function queryText(encoding: string | undefined, value: unknown): string {
  if (encoding === 'list' && Array.isArray(value)) return value.map(String).join(',');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function pathText(operation: Operation, name: string, value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  // URLs take "." and ".." for steps between folders, however they are encoded.
  if (text === '' || text === '.' || text === '..') {
    throw new EnginesError('request.invalid', `${named(operation)} needs a ${name}`, {
      errors: [{ path: `params.${name}`, reason: 'It is missing, empty or made of dots only' }],
    });
  }
  return encodeURIComponent(text);
}

function unknownField(operation: Operation, field: string): EnginesError {
  const known = [...Object.keys(operation.params.shape), ...Object.keys(operation.query.shape)];
  return new EnginesError('request.unknown_field', `${named(operation)} takes no ${field}`, {
    errors: [
      {
        path: field,
        reason: 'The operation does not know this field',
        expected: known.length === 0 ? 'no input' : `some of ${known.join(', ')}`,
      },
    ],
  });
}

function named(operation: Operation): string {
  return operation.client ?? operation.id;
}
