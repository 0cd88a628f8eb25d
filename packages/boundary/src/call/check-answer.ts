import type { z } from 'zod';
import { BoundaryError } from '../errors/boundary-error.js';

/**
 * Checks data against the contract's type. Unknown fields are allowed: engines of a newer version
 * may send more, and must not break an older client. Throws a `BoundaryError` that names the first
 * three problems when anything else differs.
 */
export function checkAnswer(
  operation: string,
  type: z.ZodType,
  data: unknown,
  status?: number,
): unknown {
  const checked = type.safeParse(data);
  if (checked.success) return checked.data;
  const issues = checked.error.issues.filter((issue) => issue.code !== 'unrecognized_keys');
  if (issues.length === 0) return data;
  const problems = issues.slice(0, 3).map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new BoundaryError(
    'answer',
    operation,
    `the response does not match the contract: ${problems.join('; ')}`,
    { ...(status === undefined ? {} : { status }), cause: checked.error },
  );
}
