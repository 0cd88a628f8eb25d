import { isUtf8 } from 'node:buffer';
import {
  MAX_REQUEST_DEPTH,
  MAX_VALUE_DEPTH,
  EnginesError,
  isNestedDeeperThan,
} from '@northstar/contracts';
import type { Operation } from '@northstar/contracts';
import express from 'express';
import type { Request, RequestHandler, Response } from 'express';
import { bodyLimit, bodyTooLarge } from '../problems/index.js';

type BodyFormat = NonNullable<Operation['bodyFormat']>;

const mediaTypes = { json: 'application/json', form: 'application/x-www-form-urlencoded' } as const;

/**
 * Reads a body into `request.body`: the value of a JSON text, the text of a form, or a Buffer with
 * the exact bytes of a raw body; undefined when there is no body. Throws `request.media_type`,
 * `request.json_invalid`, `request.too_large`, or `request.invalid` for a body that is nested so
 * deeply that reading it could exhaust the stack.
 */
export async function readBody(
  operation: Operation,
  request: Request,
  response: Response,
): Promise<void> {
  const format = operation.bodyFormat ?? 'json';
  const limit = operation.bodyFormat === null ? bodyLimit : operation.bodyLimit;
  checkAnnouncedSize(limit, request, response);
  if (!hasBody(request)) {
    request.body = format === 'raw' ? Buffer.alloc(0) : undefined;
    return;
  }
  if (format !== 'raw' && !hasMediaType(request, mediaTypes[format])) {
    throw wrongMediaType(mediaTypes[format], request);
  }
  const parse = parserOf(format, limit);
  await new Promise<void>((resolve, reject) => {
    parse(request, response, (error?: unknown) => {
      if (error === undefined) resolve();
      else reject(error instanceof Error ? error : new TypeError('The body parser failed'));
    });
  });
  if (format !== 'raw' && isNestedDeeperThan(request.body, MAX_REQUEST_DEPTH)) throw tooDeep();
}

const parsers = new Map<string, RequestHandler>();

/** Express makes a parser for one limit; contracts have few. */
function parserOf(format: BodyFormat, limit: number): RequestHandler {
  const key = `${format} ${limit}`;
  const parser = parsers.get(key) ?? createParser(format, limit);
  parsers.set(key, parser);
  return parser;
}

function createParser(format: BodyFormat, limit: number): RequestHandler {
  const type = () => true;
  // A signature is made of the bytes as they are sent, so they are not decompressed.
  if (format === 'raw') return express.raw({ limit, type, inflate: false });
  const verify = (_request: unknown, _response: unknown, body: Buffer, charset: string) =>
    assertUtf8(format, body, charset);
  if (format === 'form') return express.text({ limit, type, verify, defaultCharset: 'utf-8' });
  // Any JSON value is parsed; the operation's type decides whether it is valid.
  return express.json({ limit, type, verify, strict: false });
}

/**
 * Throws `request.too_large` if Content-Length is over the limit. Otherwise asks a client that
 * waits with `Expect: 100-continue` to send the body (RFC 9110 §10.1.1).
 */
function checkAnnouncedSize(limit: number, request: Request, response: Response): void {
  const length = Number(request.headers['content-length'] ?? 0);
  if (length > limit) throw bodyTooLarge(limit, length);
  if (request.headers.expect === undefined) return;
  response.removeHeader('Connection');
  response.writeContinue();
}

/** Returns whether a request has a body, as one of these headers states (RFC 9112 §6). */
function hasBody(request: Pick<Request, 'headers'>): boolean {
  const length = request.headers['content-length'];
  return (
    request.headers['transfer-encoding'] !== undefined || (length !== undefined && length !== '0')
  );
}

function hasMediaType(request: Pick<Request, 'headers'>, mediaType: string): boolean {
  const [type = ''] = (request.headers['content-type'] ?? '').split(';');
  return type.trim().toLowerCase() === mediaType;
}

/** JSON is UTF-8 (RFC 8259 §8.1); the decoder would replace other bytes without an error. */
function assertUtf8(format: 'json' | 'form', body: Uint8Array, charset: string): void {
  if (charset !== 'utf-8' || isUtf8(body)) return;
  const [code, expected] =
    format === 'json'
      ? (['request.json_invalid', 'a JSON text in UTF-8 (RFC 8259 §8.1)'] as const)
      : (['request.invalid', 'a form in UTF-8'] as const);
  throw new EnginesError(code, 'The body is not UTF-8', {
    errors: [{ path: 'body', reason: 'has bytes that are not UTF-8', expected }],
  });
}

function tooDeep(): EnginesError {
  const reason = `has objects or lists nested more than ${MAX_REQUEST_DEPTH} deep`;
  return new EnginesError('request.invalid', `body ${reason}`, {
    errors: [
      {
        path: 'body',
        reason,
        expected: `each value nested at most ${MAX_VALUE_DEPTH} deep, the whole body at most ${MAX_REQUEST_DEPTH}`,
      },
    ],
  });
}

function wrongMediaType(expected: string, request: Request): EnginesError {
  const got = request.headers['content-type'];
  return new EnginesError('request.media_type', `The body must be ${expected}`, {
    errors: [
      {
        path: 'header.content-type',
        reason: got === undefined ? 'is missing' : 'is not a supported media type',
        expected,
        ...(got !== undefined && { got: got.slice(0, 200) }),
      },
    ],
  });
}
