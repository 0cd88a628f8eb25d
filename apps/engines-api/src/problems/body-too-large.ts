import { EnginesError } from '@northstar/contracts';

/** The largest size of a body in bytes, where the operation has no limit of its own. */
export const bodyLimit = 1024 * 1024;

/** Creates the `request.too_large` error; `got` is the announced size, if known. */
export function bodyTooLarge(limit: number, got?: number): EnginesError {
  const expected = `at most ${limit.toLocaleString('en')} bytes`;
  return new EnginesError('request.too_large', `The body must be ${expected}`, {
    errors: [
      {
        path: 'body',
        reason: 'is too large',
        expected,
        ...(got !== undefined && { got: `${got} bytes` }),
      },
    ],
  });
}
