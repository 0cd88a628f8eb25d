import { EnginesError } from '@northstar/contracts';

/** The largest size of a body in bytes. */
export const bodyLimit = 1024 * 1024;

/** Creates the `request.too_large` error; `got` is the announced size, if known. */
export function bodyTooLarge(got?: number): EnginesError {
  return new EnginesError('request.too_large', 'The body must be at most 1 MiB', {
    errors: [
      {
        path: 'body',
        reason: 'is too large',
        expected: 'at most 1,048,576 bytes',
        ...(got !== undefined && { got: `${got} bytes` }),
      },
    ],
  });
}
