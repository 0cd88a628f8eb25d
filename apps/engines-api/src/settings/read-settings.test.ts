import { describe, expect, it } from '@jest/globals';
import { readSettings, SettingsError } from './read-settings.js';
import { unsupportedSettings } from './unsupported.js';

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  return [];
}

describe('Settings', () => {
  it('have defaults, so that an empty environment is valid', () => {
    expect(readSettings({})).toMatchObject({
      port: 8010,
      host: '127.0.0.1',
      storageUrl: 'pglite:.data/pglite',
      auth: 'keys',
      upstreamAllow: [],
      youtubeApiKey: undefined,
    });
  });

  it('are parsed from their texts, and count as not set when they are empty', () => {
    const settings = readSettings({
      PORT: '',
      UPSTREAM_ALLOW: '127.0.0.1:8011, Feeds.Example',
      YOUTUBE_API_URL: 'http://127.0.0.1:8011/youtube/v3/',
    });
    expect(settings.port).toBe(8010);
    expect(settings.upstreamAllow).toEqual(['127.0.0.1:8011', 'feeds.example']);
    expect(settings.youtubeApiUrl).toBe('http://127.0.0.1:8011/youtube/v3');
  });

  it('report all problems at once, one line each, with the expected value', () => {
    expect(
      problemsOf({ PORT: '80100', STORAGE_URL: 'mysql://root:hunter2@db', AUTH: 'none' }),
    ).toEqual([
      'PORT must be a whole number from 0 to 65535; got "80100"',
      'STORAGE_URL must be pglite:FOLDER or postgres://USER:PASSWORD@HOST/DATABASE; the value is secret',
      'AUTH must be keys or off; got "none"',
    ]);
  });

  it.each(['127.0.0.1', '127.8.9.10', '::1', 'localhost'])('allow AUTH=off on %s', (HOST) => {
    expect(problemsOf({ AUTH: 'off', HOST })).toEqual([]);
  });

  it.each(['0.0.0.0', '::', '192.168.0.4', '128.0.0.1', 'localhost.example', '::ffff:8.8.8.8'])(
    'do not allow AUTH=off on %s',
    (HOST) => {
      expect(problemsOf({ AUTH: 'off', HOST })).toEqual([
        expect.stringContaining('loopback HOST only'),
      ]);
    },
  );

  it('of a later version are reported, so that they are not ignored silently', () => {
    const environment = { WAKE_URL: 'nats://localhost', JWKS_URL: '', PORT: '8010', HOME: '/root' };
    expect(unsupportedSettings(environment)).toEqual(['WAKE_URL']);
  });
});
