import { EnginesError } from '@northstar/contracts';
import type { ProblemItem } from '@northstar/contracts';

/** By the codes of llhttp, Node's parser of HTTP (https://github.com/nodejs/llhttp). */
const mistakes: Readonly<Record<string, ProblemItem>> = {
  HPE_INVALID_METHOD: {
    path: 'method',
    reason: 'is not known here',
    expected: 'one of GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS',
  },
  HPE_INVALID_URL: {
    path: 'path',
    reason: 'holds a character that must be encoded',
    expected: 'percent-encoding as in RFC 3986, such as %C3%A9 for é',
  },
  HPE_INVALID_CONTENT_LENGTH: {
    path: 'header.content-length',
    reason: 'is no length',
    expected: 'the bytes of the body, as a whole number (RFC 9110 §8.6)',
  },
  HPE_INVALID_CHUNK_SIZE: {
    path: 'body',
    reason: 'has a chunk whose size cannot be read',
    expected: 'chunks as in RFC 9112 §7.1',
  },
};

/** What Node could make no request of, as a mistake of the caller's. */
export function unreadableRequest(error: Error & { readonly code?: unknown }): EnginesError {
  const code = typeof error.code === 'string' ? error.code : '';
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return mistaken('request.head_too_large', {
        reason: 'The address and the headers together are too large',
        expected: 'at most 16,384 bytes; what is larger belongs into the body',
      });
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return mistaken('request.timeout', {
        reason: 'The request did not arrive whole in time',
        expected: 'the headers within 20 seconds, the body within 60',
      });
    default:
      return mistaken(
        'request.invalid',
        mistakes[code] ?? {
          reason: `is no HTTP that can be read: ${error.message}`,
          expected: 'a request as in RFC 9112',
        },
      );
  }
}

function mistaken(
  code: 'request.invalid' | 'request.head_too_large' | 'request.timeout',
  item: ProblemItem,
): EnginesError {
  const detail = item.path === undefined ? item.reason : `${item.path} ${item.reason}`;
  return new EnginesError(code, detail, { errors: [item] });
}
