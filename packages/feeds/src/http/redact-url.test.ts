import { describe, expect, it } from '@jest/globals';
import { redactUrl } from './redact-url.js';

describe('A URL in a log', () => {
  it('shows no key, token, user or password, and everything else', () => {
    const url = new URL(
      'https://me:pw@api.example/v3/x?part=id&key=AIza1&access_token=t&pageToken=CAo#f',
    );
    expect(redactUrl(url)).toBe(
      'https://api.example/v3/x?part=id&key=REDACTED&access_token=REDACTED&pageToken=CAo',
    );
    expect(url.href).toContain('AIza1');
  });

  it('redacts both values of a repeated parameter', () => {
    expect(redactUrl(new URL('https://a.example/?key=one&key=two'))).not.toMatch(/one|two/);
  });
});
