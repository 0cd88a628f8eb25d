import { isUtf8 } from 'node:buffer';
import {
  MAX_REQUEST_DEPTH,
  MAX_VALUE_DEPTH,
  EnginesError,
  isNestedDeeperThan,
} from '@northstar/contracts';
import express from 'express';
import type { Request, Response } from 'express';
import { bodyLimit, bodyTooLarge } from '../problems/index.js';

const parse = express.json({
  limit: bodyLimit,
  // Any JSON value is parsed; the operation's type decides whether it is valid.
  strict: false,
  type: isJson,
  verify: (_request, _response, body, charset) => assertUtf8(body, charset),
});

/**
 * Reads a JSON body into `request.body`; undefined when there is none. Throws `request.media_type`,
 * `request.json_invalid`, `request.too_large`, or `request.invalid` for a body that is nested so
 * deeply that reading it could exhaust the stack.
 */
export async function readBody(request: Request, response: Response): Promise<void> {
  checkAnnouncedSize(request, response);
  if (!hasBody(request)) {
    request.body = undefined;
    return;
  }
  if (!isJson(request)) throw wrongMediaType(request);
  await new Promise<void>((resolve, reject) => {
    parse(request, response, (error?: unknown) => {
      if (error === undefined) resolve();
      else reject(error instanceof Error ? error : new TypeError('The body parser failed'));
    });
  });
  if (isNestedDeeperThan(request.body, MAX_REQUEST_DEPTH)) throw tooDeep();
}

/**
 * Throws `request.too_large` if Content-Length is over the limit. Otherwise asks a client that
 * waits with `Expect: 100-continue` to send the body (RFC 9110 §10.1.1).
 */
function checkAnnouncedSize(request: Request, response: Response): void {
  const length = Number(request.headers['content-length'] ?? 0);
  if (length > bodyLimit) throw bodyTooLarge(length);
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

function isJson(request: { headers: Request['headers'] }): boolean {
  return /^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '');
}

/** JSON is UTF-8 (RFC 8259 §8.1); the decoder would replace other bytes without an error. */
function assertUtf8(body: Uint8Array, charset: string): void {
  if (charset !== 'utf-8' || isUtf8(body)) return;
  throw new EnginesError('request.json_invalid', 'The body is not UTF-8', {
    errors: [
      {
        path: 'body',
        reason: 'has bytes that are not UTF-8',
        expected: 'a JSON text in UTF-8 (RFC 8259 §8.1)',
      },
    ],
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

function wrongMediaType(request: Request): EnginesError {
  const got = request.headers['content-type'];
  return new EnginesError('request.media_type', 'The body must be application/json', {
    errors: [
      {
        path: 'header.content-type',
        reason: got === undefined ? 'is missing' : 'is not a supported media type',
        expected: 'application/json',
        ...(got !== undefined && { got: got.slice(0, 200) }),
      },
    ],
  });
}
