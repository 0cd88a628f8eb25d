import { EnginesError } from '@northstar/contracts';
import type { Meter, Operation } from '@northstar/contracts';
import type { Logger } from 'pino';

/** Looks at an answer before it goes out. */
export type ResultCheck = (
  operation: Operation,
  status: number,
  body: unknown,
  requestId: string,
) => void;

/**
 * Holds answers to their contract. A fault is logged and counted, and the answer goes out all the
 * same: a caller is better served with it than without. Under test (`strict`) it is an error.
 */
export function createResultCheck(logger: Logger, meter: Meter, strict: boolean): ResultCheck {
  return (operation, status, body, requestId) => {
    const faults = faultsOf(operation, status, body);
    if (faults.length === 0) return;
    meter.count('contract_faults_total', { operation: operation.id });
    logger.error(
      { request_id: requestId, operation: operation.id, status, faults },
      'an answer breaks its contract',
    );
    if (strict) {
      throw new EnginesError('internal', `The answer of ${operation.id} breaks its contract`, {
        cause: new Error(`${operation.id} ${status}: ${faults.join('; ')}`),
      });
    }
  };
}

function faultsOf(operation: Operation, status: number, body: unknown): string[] {
  const result = operation.results[status];
  if (result === undefined) return [`status ${status} stands in no row of the operation`];
  if (result.kind !== 'json') return [];
  const parsed = result.type.safeParse(body);
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}
