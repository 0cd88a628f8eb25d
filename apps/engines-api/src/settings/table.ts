import { z } from 'zod';
import { optionalSetting, setting } from './setting.js';
import { hostList, httpUrl, storageUrl, wholeNumber } from './value-types.js';

/** All settings of the host. They are read, validated and listed from this table. */
export const settingsTable = {
  port: setting('PORT', {
    meaning: 'The port to listen on; 0 for any free one',
    expected: 'a whole number from 0 to 65535',
    defaultText: '8010',
    schema: wholeNumber(0, 65_535),
  }),
  host: setting('HOST', {
    meaning: 'The address to listen on; 0.0.0.0 or :: for all of them',
    expected: 'an IP address or a host name',
    defaultText: '127.0.0.1',
    schema: z.string().regex(/^[A-Za-z0-9_.:-]{1,253}$/),
  }),
  storageUrl: setting('STORAGE_URL', {
    meaning: 'The database: pglite:FOLDER (for one process) or postgres://… (for many)',
    expected: 'pglite:FOLDER or postgres://USER:PASSWORD@HOST/DATABASE',
    defaultText: 'pglite:.data/pglite',
    secret: true,
    schema: storageUrl,
  }),
  storagePoolSize: setting('STORAGE_POOL_SIZE', {
    meaning: 'The maximum number of connections to Postgres, without one for wake-ups',
    expected: 'a whole number from 1 to 500',
    defaultText: '10',
    schema: wholeNumber(1, 500),
  }),
  storageLockLimitSeconds: setting('STORAGE_LOCK_LIMIT_SECONDS', {
    meaning: 'How long a statement waits for rows that another transaction has locked',
    expected: 'a whole number of seconds from 1 to 600',
    defaultText: '3',
    schema: wholeNumber(1, 600),
  }),
  storageStatementLimitSeconds: setting('STORAGE_STATEMENT_LIMIT_SECONDS', {
    meaning: 'How long a statement may take; a second later its connection is closed',
    expected: 'a whole number of seconds from 1 to 600',
    defaultText: '8',
    schema: wholeNumber(1, 600),
  }),
  storageIdleTransactionLimitSeconds: setting('STORAGE_IDLE_TRANSACTION_LIMIT_SECONDS', {
    meaning: 'How long a transaction may wait for its next statement',
    expected: 'a whole number of seconds from 1 to 600',
    defaultText: '10',
    schema: wholeNumber(1, 600),
  }),
  auth: setting('AUTH', {
    meaning:
      'How callers are identified: keys (see `keys create`), or off, on a loopback HOST only',
    expected: 'keys or off',
    defaultText: 'keys',
    schema: z.string().pipe(z.enum(['keys', 'off'])),
  }),
  publicUrl: optionalSetting('PUBLIC_URL', {
    meaning:
      'The public URL of this host, for /openapi.json and webhooks; without it there are none',
    expected: 'an http or https URL',
    schema: httpUrl,
  }),
  youtubeApiKey: optionalSetting('YOUTUBE_API_KEY', {
    meaning: 'The key of the YouTube Data API; without it, channels are read from their Atom feeds',
    expected: '1 to 200 visible characters',
    secret: true,
    schema: z.string().regex(/^[\x21-\x7e]{1,200}$/),
  }),
  youtubeApiUrl: setting('YOUTUBE_API_URL', {
    meaning: 'The URL of the YouTube Data API',
    expected: 'an http or https URL',
    defaultText: 'https://www.googleapis.com/youtube/v3',
    schema: httpUrl,
  }),
  youtubeFeedUrl: setting('YOUTUBE_FEED_URL', {
    meaning: "The URL of channels' pages and Atom feeds",
    expected: 'an http or https URL',
    defaultText: 'https://www.youtube.com',
    schema: httpUrl,
  }),
  upstreamAllow: setting('UPSTREAM_ALLOW', {
    meaning: 'Hosts with a private address that feeds may read',
    expected: 'HOST or HOST:PORT, separated by commas',
    defaultText: '',
    schema: z
      .literal('')
      .transform((): string[] => [])
      .or(hostList),
  }),
  logLevel: setting('LOG_LEVEL', {
    meaning: 'The lowest level that is logged',
    expected: 'one of trace, debug, info, warn, error, fatal, silent',
    defaultText: 'info',
    schema: z.string().pipe(z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])),
  }),
  stopDelaySeconds: setting('STOP_DELAY_SECONDS', {
    meaning: 'How long the host serves requests after /readyz fails, for load balancers',
    expected: 'a whole number of seconds from 0 to 300',
    defaultText: '0',
    schema: wholeNumber(0, 300),
  }),
  stopLimitSeconds: setting('STOP_LIMIT_SECONDS', {
    meaning: 'How long the host waits for open requests before it closes them',
    expected: 'a whole number of seconds from 1 to 300',
    defaultText: '10',
    schema: wholeNumber(1, 300),
  }),
  nodeEnv: setting('NODE_ENV', {
    meaning: 'test: an answer that does not match its contract is an error, not only logged',
    expected: 'a word',
    defaultText: 'production',
    schema: z.string(),
  }),
} as const;
