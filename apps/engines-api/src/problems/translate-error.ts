import { EnginesError, isEnginesError } from '@northstar/contracts';
import { bodyTooLarge } from './body-too-large.js';

/** What express and its body parser throw (http-errors). */
interface HttpError extends Error {
  readonly status: number;
  readonly type?: string;
}

/**
 * Any thrown thing as an EnginesError. What the HTTP library says of a request gets its own code;
 * all else is `internal` and tells the caller nothing: its cause belongs into the log.
 */
export function translateError(thrown: unknown): EnginesError {
  if (isEnginesError(thrown)) return thrown;
  if (thrown instanceof URIError) {
    return new EnginesError('request.invalid', 'The path cannot be decoded', {
      errors: [
        {
          path: 'path',
          reason: 'A percent sign in it does not begin an encoded UTF-8 character',
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
    'Something went wrong here. The log of the engines has it under this request id.',
    { cause: thrown },
  );
}

function fromBodyParser(error: HttpError): EnginesError | undefined {
  switch (error.type) {
    case 'entity.parse.failed':
      return new EnginesError('request.json_invalid', 'The body is not JSON', {
        errors: [{ path: 'body', reason: error.message, expected: 'a JSON text (RFC 8259)' }],
      });
    case 'entity.too.large':
      return bodyTooLarge();
    case 'encoding.unsupported':
    case 'charset.unsupported':
      return new EnginesError(
        'request.media_type',
        'The body is sent in a way that is not read here',
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
      return new EnginesError('request.invalid', 'The body did not arrive whole', {
        errors: [
          {
            path: 'body',
            reason: error.message,
            expected: 'as many bytes as Content-Length says, or chunks up to the last',
          },
        ],
      });
    case undefined:
    default:
      // A body that cannot be unpacked has no type of its own.
      return error.status === 400
        ? new EnginesError('request.invalid', 'The request cannot be read', {
            errors: [
              {
                path: 'body',
                reason: error.message,
                expected: 'a body packed as its Content-Encoding says: gzip, deflate or br',
              },
            ],
          })
        : undefined;
  }
}

function isHttpError(thrown: unknown): thrown is HttpError {
  return thrown instanceof Error && 'status' in thrown && typeof thrown.status === 'number';
}
