import type { z } from 'zod';
import { BoundaryError } from '../errors/boundary-error.js';

/**
 * Checks data against the contract's type. Fields that this client does not know are let through:
 * they come from engines whose contract has grown, and a newer server must not stop an older
 * client. Anything else that differs is a `BoundaryError` that names the first faults.
 */
export function checkAnswer(
  operation: string,
  type: z.ZodType,
  data: unknown,
  status?: number,
): unknown {
  const checked = type.safeParse(data);
  if (checked.success) return checked.data;
  const faults = checked.error.issues.filter((issue) => issue.code !== 'unrecognized_keys');
  if (faults.length === 0) return data;
  const told = faults.slice(0, 3).map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new BoundaryError(
    'answer',
    operation,
    `the contract allows no such answer: ${told.join('; ')}`,
    {
      ...(status === undefined ? {} : { status }),
      cause: checked.error,
    },
  );
}
