import { EnginesError } from '@northstar/contracts';
import type { Request, Response } from 'express';

const allow = 'GET, HEAD, OPTIONS';

/**
 * Whether a file may be sent; files are only read. OPTIONS is answered here; any other method
 * throws `method.not_allowed`.
 */
export function mayRead(request: Request, response: Response): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return true;
  response.setHeader('Allow', allow);
  if (request.method === 'OPTIONS') {
    response.status(204).end();
    return false;
  }
  throw new EnginesError('method.not_allowed', `A file is not asked with ${request.method}`, {
    errors: [
      {
        path: 'method',
        reason: 'is not allowed here',
        expected: `one of ${allow}`,
        got: request.method,
      },
    ],
  });
}
