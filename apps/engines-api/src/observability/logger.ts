import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';

/** Names of members that may be secrets. */
const secretMembers = ['authorization', 'key', 'api_key', 'secret', 'token', 'password', 'cookie'];

/**
 * Creates the host's log: one JSON object per line on standard output, with times in RFC 3339 UTC.
 * Members with the name of a secret are redacted, at the top level and one level below.
 */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: {
      paths: secretMembers.flatMap((name) => [name, `*.${name}`]),
      censor: '[redacted]',
    },
  };
  // Buffered: lines that arrive during a write are written together, and all at exit.
  return pino(options, destination ?? pino.destination({ sync: false }));
}
