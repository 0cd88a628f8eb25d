import type { Operation } from '@northstar/contracts';
import type { Request, Response } from 'express';
import { contextOf } from '../observability/index.js';
import { matchesEtag, strongEtag } from './etag.js';
import type { ResultCheck } from './result-check.js';

/** An answer of any operation; the operation's results decide which members it has. */
export interface AnyAnswer {
  readonly status: number;
  readonly etag?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly contentType?: string;
  readonly stream?: (request: Request, response: Response) => Promise<void> | void;
}

/**
 * Sends an answer as the result of its operation declares it. An operation with the hint `etag`
 * sends an entity tag, and answers 304 to a read with a matching If-None-Match (RFC 9110 §13.1.2).
 */
export async function sendAnswer(
  operation: Operation,
  answer: AnyAnswer,
  check: ResultCheck,
  request: Request,
  response: Response,
): Promise<void> {
  check(operation, answer.status, answer.body, contextOf(request).requestId);
  const result = operation.results[answer.status];
  const kind = result?.kind ?? 'any';
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
  const mediaType = result && 'mediaType' in result ? result.mediaType : 'application/json';
  const body = bytesOf(answer.body, mediaType);
  response.setHeader('Content-Type', answer.contentType ?? mediaType);
  if (operation.hints.includes('etag')) {
    const etag = answer.etag ?? strongEtag(body);
    response.setHeader('ETag', etag);
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (isRead && matchesEtag(request.get('if-none-match'), etag)) {
      response.removeHeader('Content-Type');
      response.status(304).end();
      return;
    }
  }
  response.send(body);
}

function bytesOf(body: unknown, mediaType: string): Buffer {
  if (body instanceof Uint8Array) return Buffer.from(body);
  return Buffer.from(mediaType === 'application/json' ? JSON.stringify(body) : String(body));
}

/** Answers with an entity tag may be cached but must be revalidated; others are not cached. */
function cacheControl(operation: Operation): string {
  if (!operation.hints.includes('etag')) return 'no-store';
  return operation.hints.includes('public') ? 'no-cache' : 'private, no-cache';
}
