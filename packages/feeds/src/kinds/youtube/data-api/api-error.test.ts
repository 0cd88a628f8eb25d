import { describe, expect, it } from '@jest/globals';
import { nextPacificMidnight } from '../next-pacific-midnight.js';
import { apiError, readErrorBody } from './api-error.js';

const now = new Date('2026-05-01T12:00:00Z');
const response = (status: number, body: unknown, retryAfterSeconds?: number) => ({
  status,
  headers: {},
  url: new URL('https://api.example/'),
  body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
  retryAfterSeconds,
});
const classic = (code: number, reason: string, message = 'No') => ({
  error: { code, message, errors: [{ domain: 'd', reason, message }] },
});

describe('An error response of the Data API', () => {
  it('is read in its old and its new format, with markup as text', () => {
    expect(
      readErrorBody(JSON.stringify(classic(404, 'playlistNotFound', 'No <code>x</code>'))),
    ).toEqual({
      reasons: ['playlistNotFound'],
      message: 'No <code>x</code>',
    });
    const rpc = {
      error: {
        code: 400,
        message: 'Bad key',
        status: 'INVALID_ARGUMENT',
        details: [{ '@type': 't', reason: 'API_KEY_INVALID' }],
        errors: [{ reason: 'badRequest' }],
      },
    };
    expect(readErrorBody(JSON.stringify(rpc)).reasons).toEqual([
      'API_KEY_INVALID',
      'badRequest',
      'INVALID_ARGUMENT',
    ]);
  });

  it.each([
    '',
    'null',
    '<html>502</html>',
    '[]',
    '{"error":"x"}',
    '{"error":{"errors":7,"details":"x"}}',
  ])('has no reasons when the body is %j', (body) => {
    expect(readErrorBody(body)).toEqual({ reasons: [], message: null });
  });

  it.each([
    [400, classic(400, 'keyInvalid'), 'youtube.key_invalid', true],
    [
      400,
      { error: { details: [{ reason: 'API_KEY_INVALID' }], status: 'INVALID_ARGUMENT' } },
      'youtube.key_invalid',
      true,
    ],
    [403, classic(403, 'accessNotConfigured'), 'youtube.key_refused', true],
    [403, classic(403, 'quotaExceeded'), 'youtube.quota_exceeded', true],
    [403, classic(403, 'rateLimitExceeded'), 'youtube.rate_limited', true],
    [429, '', 'youtube.rate_limited', true],
    [404, classic(404, 'playlistNotFound'), 'youtube.playlist_not_found', false],
    [500, classic(500, 'backendError'), 'youtube.unavailable', false],
    [502, '<html>', 'youtube.unavailable', false],
    [403, classic(403, 'forbidden'), 'youtube.refused', false],
    [418, 'tea', 'youtube.refused', false],
  ])('of status %d with %j is %s', (status, body, code, affectsAll) => {
    expect(apiError(response(status, body), now)).toMatchObject({ code, affectsAll });
  });

  it('is retried on the next day of quota, after Retry-After, or after a minute', () => {
    const quota = apiError(response(403, classic(403, 'quotaExceeded')), now);
    expect(quota.retryAt).toEqual(nextPacificMidnight(now));
    expect(apiError(response(429, '', 90), now).retryAt?.toISOString()).toBe(
      '2026-05-01T12:01:30.000Z',
    );
    expect(apiError(response(429, ''), now).retryAt?.toISOString()).toBe(
      '2026-05-01T12:01:00.000Z',
    );
    expect(apiError(response(503, '', 30), now).retryAt?.toISOString()).toBe(
      '2026-05-01T12:00:30.000Z',
    );
    expect(apiError(response(500, ''), now).retryAt).toBeNull();
  });
});
