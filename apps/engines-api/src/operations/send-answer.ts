import type { Operation } from '@northstar/contracts';
import type { Request, Response } from 'express';
import { factsOf } from '../observability/index.js';
import { noneMatchHolds, strongEtag } from './etag.js';
import type { ResultCheck } from './result-check.js';

/** An answer of any operation; the operation's results say which of the members it has. */
export interface AnyAnswer {
  readonly status: number;
  readonly etag?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly contentType?: string;
  readonly stream?: (request: Request, response: Response) => Promise<void> | void;
}

const contentTypes = {
  json: 'application/json',
  any: 'application/json',
  text: 'text/plain; charset=utf-8',
  html: 'text/html; charset=utf-8',
} as const;

/**
 * Writes an answer as its operation's result says. Reads carry an entity tag where the contract
 * wants one, and answer 304 to an If-None-Match that still holds (RFC 9110 §13.1.2).
 */
export async function sendAnswer(
  operation: Operation,
  answer: AnyAnswer,
  check: ResultCheck,
  request: Request,
  response: Response,
): Promise<void> {
  check(operation, answer.status, answer.body, factsOf(request).requestId);
  const kind = operation.results[answer.status]?.kind ?? 'any';
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value);

  if (kind === 'event_stream') {
    await answer.stream?.(request, response);
    return;
  }
  response.status(answer.status).setHeader('Cache-Control', cacheControl(operation));
  if (!operation.hints.includes('public')) {
    response.vary('Authorization, X-Tenant-Id, X-Project-Id, X-Surface-Id');
  }
  if (kind === 'nothing') {
    response.end();
    return;
  }
  const isText = kind === 'text' || kind === 'html';
  const body = Buffer.from(isText ? String(answer.body) : JSON.stringify(answer.body));
  response.setHeader('Content-Type', answer.contentType ?? contentTypes[kind]);
  if (operation.hints.includes('etag')) {
    const etag = answer.etag ?? strongEtag(body);
    response.setHeader('ETag', etag);
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (reads && noneMatchHolds(request.get('if-none-match'), etag)) {
      response.removeHeader('Content-Type');
      response.status(304).end();
      return;
    }
  }
  response.send(body);
}

/** Answers with a tag may be kept, but are asked about each time; others are never kept. */
function cacheControl(operation: Operation): string {
  if (!operation.hints.includes('etag')) return 'no-store';
  return operation.hints.includes('public') ? 'no-cache' : 'private, no-cache';
}
