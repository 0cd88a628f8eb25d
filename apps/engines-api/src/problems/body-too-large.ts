import { EnginesError } from '@northstar/contracts';

/** The most bytes that a body may have (COMMON, Mistakes). */
export const bodyLimit = 1024 * 1024;

export function bodyTooLarge(got?: number): EnginesError {
  return new EnginesError('request.too_large', 'The body is larger than 1 MiB', {
    errors: [
      {
        path: 'body',
        reason: 'The body is too large',
        expected: 'at most 1,048,576 bytes',
        ...(got !== undefined && { got: `${got} bytes` }),
      },
    ],
  });
}
