import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { isValidHmac } from './hmac-signature.js';

const secret = 'secret';
const body = new Uint8Array([0, 0xff, 10, 13, 0x80]);
const digest = (encoding: 'hex' | 'base64') =>
  createHmac('sha256', secret).update(body).digest(encoding);

describe('isValidHmac', () => {
  it.each([
    ['hex', digest('hex')],
    ['hex', `sha256=${digest('hex')}`],
    ['base64', digest('base64')],
  ] as const)('accepts a signature in %s: %s', (encoding, signature) => {
    expect(isValidHmac({ algorithm: 'sha256', encoding, secret, body, signature })).toBe(true);
  });

  it.each([
    ['missing', undefined],
    ['empty', ''],
    ['cut', digest('hex').slice(0, -2)],
    ['of another algorithm', `sha1=${digest('hex')}`],
    ['not in hex', 'zz'.repeat(32)],
    ['of another secret', createHmac('sha256', 'other').update(body).digest('hex')],
  ])('rejects a signature that is %s', (_case, signature) => {
    expect(isValidHmac({ algorithm: 'sha256', secret, body, signature })).toBe(false);
  });

  it('rejects a body with one other byte', () => {
    const changed = new Uint8Array([...body.slice(0, 4), 0x81]);
    const signature = digest('hex');
    expect(isValidHmac({ algorithm: 'sha256', secret, body: changed, signature })).toBe(false);
  });
});
