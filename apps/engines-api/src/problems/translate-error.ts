import { EnginesError, isEnginesError } from '@northstar/contracts';
import { bodyLimit, bodyTooLarge } from './body-too-large.js';

/** An error of express or its body parser (http-errors). */
interface HttpError extends Error {
  readonly status: number;
  readonly type?: string;
  /** Of `entity.too.large`: the limit in bytes. */
  readonly limit?: number;
}

/**
 * Converts any thrown value to an EnginesError. Errors of express about a request get their own
 * codes. Everything else is `internal`, with the thrown value as its cause for the log.
 */
export function translateError(thrown: unknown): EnginesError {
  if (isEnginesError(thrown)) return thrown;
  if (thrown instanceof URIError) {
    return new EnginesError('request.invalid', 'The path has invalid percent-encoding', {
      errors: [
        {
          path: 'path',
          reason: 'has a percent sign that does not start an encoded UTF-8 character',
          expected: 'percent-encoding as in RFC 3986, such as %20 for a space',
        },
      ],
    });
  }
  if (isHttpError(thrown)) {
    const known = fromBodyParser(thrown);
    if (known !== undefined) return known;
  }
  return new EnginesError(
    'internal',
    'An internal error occurred; the log of the engines has its details under the request id',
    { cause: thrown },
  );
}

function fromBodyParser(error: HttpError): EnginesError | undefined {
  switch (error.type) {
    case 'entity.parse.failed':
      return new EnginesError('request.json_invalid', 'The body is not valid JSON', {
        errors: [{ path: 'body', reason: error.message, expected: 'a JSON text (RFC 8259)' }],
      });
    case 'entity.too.large':
      return bodyTooLarge(error.limit ?? bodyLimit);
    case 'encoding.unsupported':
    case 'charset.unsupported':
      return new EnginesError(
        'request.media_type',
        'The charset or the content encoding of the body is not supported',
        {
          errors: [
            {
              path: 'header.content-type',
              reason: error.message,
              expected: 'application/json in UTF-8; content-encoding none, gzip, deflate or br',
            },
          ],
        },
      );
    case 'request.aborted':
    case 'request.size.invalid':
      return new EnginesError('request.invalid', 'The body is incomplete', {
        errors: [
          {
            path: 'body',
            reason: error.message,
            expected: 'as many bytes as Content-Length states, or all chunks',
          },
        ],
      });
    case undefined:
    default:
      // An error of decompression has no type.
      return error.status === 400
        ? new EnginesError('request.invalid', 'The body cannot be decompressed', {
            errors: [
              {
                path: 'body',
                reason: error.message,
                expected: 'a body compressed as Content-Encoding states: gzip, deflate or br',
              },
            ],
          })
        : undefined;
  }
}

function isHttpError(thrown: unknown): thrown is HttpError {
  return thrown instanceof Error && 'status' in thrown && typeof thrown.status === 'number';
}
