import {
  MAX_REQUEST_DEPTH,
  MAX_VALUE_DEPTH,
  EnginesError,
  isNestedDeeperThan,
} from '@northstar/contracts';
import express from 'express';
import type { Request, Response } from 'express';
import { needUtf8 } from './need-utf8.js';

const parse = express.json({
  limit: 1024 * 1024,
  // Any JSON text is parsed; what the body must be is its type's to say.
  strict: false,
  type: isJson,
  verify: (_request, _response, body, charset) => needUtf8(body, charset),
});

/**
 * Reads a JSON body into `request.body`; undefined when there is none. Throws `request.media_type`,
 * `request.json_invalid`, `request.too_large`, or `request.invalid` for one that is nested so deep
 * that whoever walks it could exhaust the stack.
 */
export async function readBody(request: Request, response: Response): Promise<void> {
  if (!hasBody(request)) {
    request.body = undefined;
    return;
  }
  if (!isJson(request)) throw wrongMediaType(request);
  await new Promise<void>((resolve, reject) => {
    parse(request, response, (error?: unknown) => {
      if (error === undefined) resolve();
      else reject(error instanceof Error ? error : new TypeError('The body reader failed oddly'));
    });
  });
  if (isNestedDeeperThan(request.body, MAX_REQUEST_DEPTH)) throw tooDeep();
}

/** RFC 9112 §6: a request has a body when one of these headers says so. */
function hasBody(request: Pick<Request, 'headers'>): boolean {
  const length = request.headers['content-length'];
  return (
    request.headers['transfer-encoding'] !== undefined || (length !== undefined && length !== '0')
  );
}

function isJson(request: { headers: Request['headers'] }): boolean {
  return /^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '');
}

function tooDeep(): EnginesError {
  const reason = `holds objects or lists nested more than ${MAX_REQUEST_DEPTH} deep`;
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
  return new EnginesError('request.media_type', 'The body is not sent as application/json', {
    errors: [
      {
        path: 'header.content-type',
        reason: got === undefined ? 'is missing' : 'is another media type',
        expected: 'application/json',
        ...(got !== undefined && { got: got.slice(0, 200) }),
      },
    ],
  });
}
