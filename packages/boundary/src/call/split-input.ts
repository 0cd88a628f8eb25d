import type { Actor, Operation } from '@northstar/contracts';
import { EnginesError } from '@northstar/contracts';
import { bodyFields } from './body-fields.js';

export interface RequestParts {
  /** The path with its query: `/feeds/feed_1/items?limit=5`. */
  path: string;
  body: Record<string, unknown> | undefined;
}

/**
 * Splits a flat input into path, query and body. Values are not validated here; the engines do
 * that. Throws `request.invalid` for a missing or unusable path field, and `request.unknown_field`
 * for a field that an operation without a body does not have.
 */
export function splitInput(
  operation: Operation,
  input: Readonly<Record<string, unknown>>,
  actor: Actor | undefined,
): RequestParts {
  const query = new URLSearchParams();
  const body: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(input)) {
    if (value === undefined || field in operation.params.shape) continue;
    if (field in operation.query.shape) {
      query.set(field, encodeText(operation.queryEncoding[field], value));
    } else if (operation.bodyFormat !== null) body[field] = value;
    else throw unknownField(operation, field);
  }
  const path = operation.path.replace(/\{(\w+)\}/g, (_braces, name: string) =>
    pathText(operation, name, input[name]),
  );
  const search = query.size === 0 ? '' : `?${query.toString()}`;
  if (operation.bodyFormat === null) return { path: path + search, body: undefined };
  const addsActor = actor !== undefined && body.actor === undefined && takesActor(operation);
  return { path: path + search, body: addsActor ? { ...body, actor } : body };
}

function takesActor(operation: Operation): boolean {
  return operation.body !== null && bodyFields(operation.body).has('actor');
}

/** Encodes a value of a query or a form. */
export function encodeText(encoding: string | undefined, value: unknown): string {
  if (encoding === 'list' && Array.isArray(value)) return value.map(String).join(',');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function pathText(operation: Operation, name: string, value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  // A URL resolves "." and ".." as steps between folders, however they are encoded.
  if (text === '' || text === '.' || text === '..') {
    throw new EnginesError('request.invalid', `${nameOf(operation)} needs a ${name}`, {
      errors: [{ path: name, reason: 'is missing, empty, "." or ".."' }],
    });
  }
  return encodeURIComponent(text);
}

function unknownField(operation: Operation, field: string): EnginesError {
  const known = [...Object.keys(operation.params.shape), ...Object.keys(operation.query.shape)];
  return new EnginesError('request.unknown_field', `${nameOf(operation)} has no field ${field}`, {
    errors: [
      {
        path: field,
        reason: 'is not a field of this operation',
        expected: known.length === 0 ? 'no input' : `some of ${known.join(', ')}`,
      },
    ],
  });
}

function nameOf(operation: Operation): string {
  return operation.client ?? operation.id;
}
