import type { Request, Response } from 'express';
import { methodNotAllowed } from '../operations/index.js';

const allow = 'GET, HEAD, OPTIONS';

/**
 * Returns whether a file may be sent. Answers OPTIONS itself; throws `method.not_allowed` for any
 * other method than GET and HEAD.
 */
export function checkFileMethod(request: Request, response: Response): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return true;
  response.setHeader('Allow', allow);
  if (request.method === 'OPTIONS') {
    response.status(204).end();
    return false;
  }
  throw methodNotAllowed(request.method, request.originalUrl.split('?')[0] ?? '', allow);
}
