import { isUtf8 } from 'node:buffer';
import { EnginesError } from '@northstar/contracts';

/**
 * Throws `request.json_invalid` when a body's bytes are not the UTF-8 that JSON is written in
 * (RFC 8259 §8.1): decoding would put other characters in their place without a word.
 */
export function needUtf8(body: Uint8Array, charset: string): void {
  if (charset !== 'utf-8' || isUtf8(body)) return;
  throw new EnginesError('request.json_invalid', 'The body is not UTF-8', {
    errors: [
      {
        path: 'body',
        reason: 'holds bytes that encode no character',
        expected: 'a JSON text in UTF-8 (RFC 8259 §8.1)',
      },
    ],
  });
}
