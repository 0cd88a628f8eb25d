import type { NewId } from '@northstar/contracts';
import type { RequestHandler } from 'express';
import { beginFacts } from './request-facts.js';

/** What may stand in a log line and a header without harm. */
const sane = /^[A-Za-z0-9._:-]{1,128}$/;

/**
 * Gives each request an id: the caller's `X-Request-Id` where it is sane, a new one elsewhere.
 * The answer carries it, and so do the log and a problem document.
 */
export function requestId(newId: NewId): RequestHandler {
  return (request, response, next) => {
    const given = request.get('x-request-id');
    const id = given !== undefined && sane.test(given) ? given : newId('req');
    beginFacts(request, id);
    response.setHeader('X-Request-Id', id);
    next();
  };
}
