import type { NewId } from '@northstar/contracts';
import type { RequestHandler } from 'express';
import { createContext } from './request-context.js';

/** Ids that are safe in a header and in a log line. */
const safeId = /^[A-Za-z0-9._:-]{1,128}$/;

/**
 * Gives each request an id: the client's `X-Request-Id` if it is safe, otherwise a new one. The
 * id is in the answer, in the log and in problem documents.
 */
export function requestId(newId: NewId): RequestHandler {
  return (request, response, next) => {
    const header = request.get('x-request-id');
    const id = header !== undefined && safeId.test(header) ? header : newId('req');
    createContext(request, id);
    response.setHeader('X-Request-Id', id);
    next();
  };
}
