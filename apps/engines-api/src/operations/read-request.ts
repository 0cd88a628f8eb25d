import type { Operation, ProblemItem } from '@northstar/contracts';
import { validateParameters, validatePart, invalidRequest } from '@northstar/contracts/validation';
import type { Validated } from '@northstar/contracts/validation';
import type { Request } from 'express';
import type { z } from 'zod';
import { decodeText } from './decode-text.js';
import { readQuery } from './read-query.js';

export interface ReadRequest {
  readonly params: unknown;
  readonly query: unknown;
  readonly headers: unknown;
  readonly body: unknown;
}

/**
 * Checks every part of a request against its operation and tells all mistakes at once:
 * `request.unknown_field` when there are fields that the contract does not know and nothing worse,
 * `request.invalid` otherwise.
 */
export function readRequest(operation: Operation, request: Request): ReadRequest {
  const query = readQuery(queryText(request), operation.queryEncoding);
  const read = {
    params: validateParameters(operation, 'path', decodedParams(operation, request)),
    query: validateParameters(operation, 'query', query.values),
    headers: validateParameters(operation, 'header', pickedHeaders(operation, request)),
    body: operation.body === null ? noBody(request) : checkBody(operation, operation.body, request),
  };
  const parts: Validated<unknown>[] = Object.values(read);
  const misformed = new Set(query.mistakes.map(({ path }) => path));
  const invalid = [
    ...query.mistakes,
    // What its form already told wrong is not told again as missing.
    ...parts.flatMap((part) => part.invalid).filter(({ path }) => !misformed.has(path)),
  ];
  const unknown = parts.flatMap((part) => part.unknown);
  if (invalid.length + unknown.length > 0) throw invalidRequest(invalid, unknown);
  return {
    params: read.params.data,
    query: read.query.data,
    headers: read.headers.data,
    body: read.body.data,
  };
}

function checkBody(operation: Operation, type: z.ZodType, request: Request): Validated<unknown> {
  return validatePart(type, {
    name: 'body',
    value: request.body as unknown,
    schema: { $ref: `#/$defs/${operation.bodyName ?? ''}` },
    contract: operation.contract,
  });
}

/** An operation without a body takes none, or an empty object as some clients send it. */
function noBody(request: Request): Validated<unknown> {
  const body: unknown = request.body;
  const empty =
    body === undefined ||
    (typeof body === 'object' && body !== null && Object.keys(body).length === 0);
  const mistake: ProblemItem = {
    path: 'body',
    reason: 'is not known here: this operation takes no body',
    expected: 'no body; what the operation takes stands in its path and query',
  };
  return { data: undefined, invalid: [], unknown: empty ? [] : [mistake] };
}

function decodedParams(operation: Operation, request: Request): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(operation.paramEncoding).map(([name, encoding]) => {
      const text = request.params[name];
      return [name, typeof text === 'string' ? decodeText(text, encoding) : text];
    }),
  );
}

/** Only the headers that the operation names; others are none of its business. */
function pickedHeaders(operation: Operation, request: Request): Record<string, unknown> {
  const names = Object.keys(operation.headers.shape);
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = request.get(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function queryText(request: Request): string {
  const at = request.url.indexOf('?');
  return at < 0 ? '' : request.url.slice(at + 1);
}
