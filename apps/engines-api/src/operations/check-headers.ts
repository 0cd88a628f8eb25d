import { EnginesError } from '@northstar/contracts';
import type { RequestHandler } from 'express';

/** Rejects an unknown Expect and a missing Host, which Node would answer without a problem. */
export function checkHeaders(): RequestHandler {
  return (request, response, next) => {
    const { expect, host } = request.headers;
    if (expect !== undefined && !/^100-continue$/i.test(expect)) {
      throw new EnginesError('request.expectation', 'The Expect header is not supported', {
        errors: [
          {
            path: 'header.expect',
            reason: 'is not a supported expectation',
            expected: '100-continue, or no Expect header (RFC 9110 §10.1.1)',
            got: expect.slice(0, 200),
          },
        ],
      });
    }
    // Without a Continue the client may or may not send the body, so the connection must be closed.
    if (expect !== undefined) response.setHeader('Connection', 'close');
    if (host === undefined && request.httpVersion === '1.1') {
      throw new EnginesError('request.invalid', 'header.host is missing', {
        errors: [
          {
            path: 'header.host',
            reason: 'is missing',
            expected: 'the host of the requested URL (RFC 9112 §3.2)',
          },
        ],
      });
    }
    next();
  };
}
