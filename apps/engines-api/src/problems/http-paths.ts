import { EnginesError } from '@northstar/contracts';
import type { Operation, ProblemItem } from '@northstar/contracts';

/**
 * Translates the problem paths of a library to the parts of the HTTP request. A library names its
 * arguments (`canvas_id`, `query.limit`, `command.args.value`); a client knows `path.canvas_id`,
 * `query.limit` and `body.args.value`.
 */
export function toHttpPaths(operation: Operation, error: EnginesError): EnginesError {
  const { code, message, errors, errorsOmitted, extensions, retryAfterSeconds, cause } = error;
  const translated = errors.map((item): ProblemItem =>
    item.path === undefined ? item : { ...item, path: httpPath(operation, item.path) },
  );
  // The message of an invalid request starts with the path of its first problem.
  const before = errors[0]?.path;
  const after = translated[0]?.path;
  const startsWithPath = before !== undefined && message.startsWith(`${before} `);
  const detail = startsWithPath ? `${after}${message.slice(before.length)}` : message;
  return new EnginesError(code, detail, {
    errors: translated,
    errorsOmitted,
    extensions,
    cause,
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  });
}

/** Returns the path of a request's part for the path of a library's argument. */
export function httpPath(operation: Operation, path: string): string {
  const [name = ''] = /^\w+/.exec(path) ?? [];
  const rest = path.slice(name.length);
  if (name in operation.params.shape) return `path.${path}`;
  // An engine that gets the request itself names the header.
  if (name === 'header') return path;
  if (name === 'query') return path;
  if (path === 'context.idempotency_key') return 'header.idempotency-key';
  if (name === 'expected_version') return 'header.if-match';
  const header = name.replaceAll('_', '-');
  if (header in operation.headers.shape) return `header.${header}`;
  if (operation.body === null && name in operation.query.shape) return `query.${path}`;
  return `body${rest}`;
}
