import type { Operation, ProblemItem } from '@northstar/contracts';
import { validateParameters, validatePart, invalidRequest } from '@northstar/contracts/validation';
import type { Validated } from '@northstar/contracts/validation';
import type { Request } from 'express';
import { decodeText } from './decode-text.js';
import { readQuery } from './read-query.js';

export interface ReadRequest {
  readonly params: unknown;
  readonly query: unknown;
  readonly headers: unknown;
  readonly body: unknown;
}

/**
 * Decodes the parts of a request and validates them by the types of its operation. A part that an
 * engine validates is only decoded. Throws all problems at once: `request.unknown_field` if all of
 * them are unknown fields, otherwise `request.invalid`.
 */
export function readRequest(
  operation: Operation,
  request: Request,
  isValidatedByEngine: boolean,
): ReadRequest {
  const query = readQuery(queryText(request), operation.queryEncoding);
  const body = decodedBody(operation, request);
  const parameters = (part: 'path' | 'query' | 'header', value: Record<string, unknown>) =>
    isValidatedByEngine && takesParameters(operation, part)
      ? decodedOnly(value)
      : validateParameters(operation, part, value);
  const read = {
    params: parameters('path', decodedParams(operation, request)),
    query: parameters('query', { ...query.values }),
    headers: parameters('header', ownHeaders(operation, request)),
    body: validateBody(operation, body.values, isValidatedByEngine),
  };
  const parts: Validated<unknown>[] = Object.values(read);
  const syntaxProblems = [...query.problems, ...body.problems];
  const undecoded = new Set(syntaxProblems.map(({ path }) => path));
  const invalid = [
    ...syntaxProblems,
    // A parameter with a syntax problem is not reported as missing, too.
    ...parts.flatMap((part) => part.invalid).filter(({ path }) => !undecoded.has(path)),
  ];
  const unknown = parts.flatMap((part) => part.unknown);
  const omitted = parts.reduce((sum, part) => sum + (part.omitted ?? 0), 0);
  if (invalid.length + unknown.length > 0) throw invalidRequest(invalid, unknown, omitted);
  return {
    params: read.params.data,
    query: read.query.data,
    headers: read.headers.data,
    body: read.body.data,
  };
}

/** Returns the value of the body; a form is decoded here. */
function decodedBody(
  operation: Operation,
  request: Request,
): { readonly values: unknown; readonly problems: readonly ProblemItem[] } {
  const body: unknown = request.body;
  if (operation.bodyFormat !== 'form') return { values: body, problems: [] };
  return readQuery(typeof body === 'string' ? body : '', operation.bodyEncoding, 'body');
}

/** An engine that gets no parameters of a part cannot reject unknown ones. */
function takesParameters(operation: Operation, part: 'path' | 'query' | 'header'): boolean {
  const types = { path: operation.params, query: operation.query, header: operation.headers };
  return Object.keys(types[part].shape).length > 0;
}

function decodedOnly(data: unknown): Validated<unknown> {
  return { data, invalid: [], unknown: [] };
}

function validateBody(
  operation: Operation,
  value: unknown,
  isValidatedByEngine: boolean,
): Validated<unknown> {
  if (operation.bodyFormat === 'raw') return decodedOnly(value);
  if (operation.body === null) return validateNoBody(value);
  if (isValidatedByEngine) return decodedOnly(value);
  return validatePart(operation.body, {
    name: 'body',
    value,
    schema: { $ref: `#/$defs/${operation.bodyName ?? ''}` },
    contract: operation.contract,
  });
}

/** An operation without a body accepts an empty object, because some clients send it. */
function validateNoBody(body: unknown): Validated<unknown> {
  const isEmpty =
    body === undefined ||
    (typeof body === 'object' && body !== null && Object.keys(body).length === 0);
  const problem: ProblemItem = {
    path: 'body',
    reason: 'is not allowed: this operation has no body',
    expected: 'no body; all input is in the path and the query',
  };
  return { data: undefined, invalid: [], unknown: isEmpty ? [] : [problem] };
}

function decodedParams(operation: Operation, request: Request): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(operation.paramEncoding).map(([name, encoding]) => {
      const text = request.params[name];
      return [name, typeof text === 'string' ? decodeText(text, encoding) : text];
    }),
  );
}

/** Returns the headers that the operation declares; others are ignored. */
function ownHeaders(operation: Operation, request: Request): Record<string, unknown> {
  const names = Object.keys(operation.headers.shape);
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = request.get(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function queryText(request: Request): string {
  const start = request.url.indexOf('?');
  return start < 0 ? '' : request.url.slice(start + 1);
}
