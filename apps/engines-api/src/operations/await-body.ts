import type { Request, Response } from 'express';
import { bodyLimit, bodyTooLarge } from '../problems/index.js';

/**
 * Before a body is read: refuses one that says itself that it is too large (`request.too_large`),
 * and lets a caller who waits for that word (Expect: 100-continue, RFC 9110 §10.1.1) send it.
 */
export function awaitBody(request: Request, response: Response): void {
  const length = Number(request.headers['content-length'] ?? 0);
  if (length > bodyLimit) throw bodyTooLarge(length);
  if (request.headers.expect === undefined) return;
  response.removeHeader('Connection');
  response.writeContinue();
}
