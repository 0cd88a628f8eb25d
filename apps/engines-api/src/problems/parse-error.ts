import { EnginesError } from '@northstar/contracts';
import type { ProblemItem } from '@northstar/contracts';

/** Problems by the error codes of llhttp, Node's HTTP parser (https://github.com/nodejs/llhttp). */
const problems: Readonly<Record<string, ProblemItem>> = {
  HPE_INVALID_METHOD: {
    path: 'method',
    reason: 'is not a known method',
    expected: 'one of GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS',
  },
  HPE_INVALID_URL: {
    path: 'path',
    reason: 'has a character that must be percent-encoded',
    expected: 'percent-encoding as in RFC 3986, such as %C3%A9 for é',
  },
  HPE_INVALID_CONTENT_LENGTH: {
    path: 'header.content-length',
    reason: 'is not a number',
    expected: 'the size of the body in bytes, as a whole number (RFC 9110 §8.6)',
  },
  HPE_INVALID_CHUNK_SIZE: {
    path: 'body',
    reason: 'has a chunk with an invalid size',
    expected: 'chunks as in RFC 9112 §7.1',
  },
};

/** Converts an error of Node's HTTP parser to an EnginesError. */
export function parseError(error: Error & { readonly code?: unknown }): EnginesError {
  const code = typeof error.code === 'string' ? error.code : '';
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return withProblem('request.head_too_large', {
        reason: 'The URL and the headers together are too large',
        expected: 'at most 16,384 bytes; larger data must be in the body',
      });
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return withProblem('request.timeout', {
        reason: 'The request did not arrive completely in time',
        expected: 'the headers within 20 seconds, the body within 60 seconds',
      });
    default:
      return withProblem(
        'request.invalid',
        problems[code] ?? {
          reason: `The request is not valid HTTP: ${error.message}`,
          expected: 'a request as in RFC 9112',
        },
      );
  }
}

function withProblem(
  code: 'request.invalid' | 'request.head_too_large' | 'request.timeout',
  item: ProblemItem,
): EnginesError {
  const detail = item.path === undefined ? item.reason : `${item.path} ${item.reason}`;
  return new EnginesError(code, detail, { errors: [item] });
}
