import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';

/** Members that hold secrets, wherever a line might carry one. */
const secretMembers = ['authorization', 'key', 'api_key', 'secret', 'token', 'password', 'cookie'];

/**
 * The host's log: one JSON object a line on standard output, times in RFC 3339 UTC. Members that
 * are named like a secret, at the top or one level down, are written as `[redacted]`.
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
  // Lines that come while one is being written go out together; at exit all are written.
  return pino(options, destination ?? pino.destination({ sync: false }));
}
