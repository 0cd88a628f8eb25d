import { EnginesError } from '@northstar/contracts';
import type { Meter, Operation } from '@northstar/contracts';
import type { Logger } from 'pino';

/** Checks an answer before it is sent. */
export type ResultCheck = (
  operation: Operation,
  status: number,
  body: unknown,
  requestId: string,
) => void;

/**
 * Creates the check of answers against their contract. An answer that does not match is logged and
 * counted, and sent anyway, because it is more useful to the client than an error. With `strict`,
 * for tests, it is an internal error.
 */
export function createResultCheck(logger: Logger, meter: Meter, strict: boolean): ResultCheck {
  return (operation, status, body, requestId) => {
    const problems = resultProblems(operation, status, body);
    if (problems.length === 0) return;
    meter.count('contract_violations_total', { operation: operation.id });
    logger.error(
      { request_id: requestId, operation: operation.id, status, problems },
      'the answer does not match its contract',
    );
    if (strict) {
      throw new EnginesError('internal', `The answer of ${operation.id} breaks its contract`, {
        cause: new Error(`${operation.id} ${status}: ${problems.join('; ')}`),
      });
    }
  };
}

function resultProblems(operation: Operation, status: number, body: unknown): string[] {
  const result = operation.results[status];
  if (result === undefined) return [`status ${status} is not a result of the operation`];
  if ('maxBytes' in result) return sizeProblems(result.maxBytes, body);
  if (result.kind !== 'json') return [];
  const parsed = result.type.safeParse(body);
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}

function sizeProblems(maxBytes: number | null, body: unknown): string[] {
  const bytes = body instanceof Uint8Array ? body.byteLength : Buffer.byteLength(String(body));
  return maxBytes === null || bytes <= maxBytes ? [] : [`${bytes} bytes, more than ${maxBytes}`];
}
