import { EnginesError } from '@northstar/contracts';
import type { RequestHandler } from 'express';

/** Refuses what Node would answer without a word: another Expect than there is, no Host. */
export function refuseOddHeads(): RequestHandler {
  return (request, response, next) => {
    const { expect, host } = request.headers;
    if (expect !== undefined && !/^100-continue$/i.test(expect)) {
      throw new EnginesError('request.expectation', 'The header Expect cannot be met', {
        errors: [
          {
            path: 'header.expect',
            reason: 'asks for what is not done here',
            expected: '100-continue, or none (RFC 9110 §10.1.1)',
            got: expect.slice(0, 200),
          },
        ],
      });
    }
    // A caller who is not told to continue may send the body or not: only a new connection is clear.
    if (expect !== undefined) response.setHeader('Connection', 'close');
    if (host === undefined && request.httpVersion === '1.1') {
      throw new EnginesError('request.invalid', 'header.host is missing', {
        errors: [
          {
            path: 'header.host',
            reason: 'is missing',
            expected: 'the host of the address that is asked (RFC 9112 §3.2)',
          },
        ],
      });
    }
    next();
  };
}
