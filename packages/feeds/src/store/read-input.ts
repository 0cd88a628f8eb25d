import { EnginesError } from '@northstar/contracts';
import type { z } from 'zod';

/**
 * Reads what a caller handed in by its contract's type, defaults filled in. A host has done so
 * before; a service that uses the library alone has not. Throws `request.invalid`.
 */
export function readInput<Type extends z.ZodType>(type: Type, input: unknown): z.output<Type> {
  const read = type.safeParse(input);
  if (read.success) return read.data;
  throw new EnginesError('request.invalid', 'The feed is not as the contract says', {
    errors: read.error.issues.map((issue) => ({
      path: ['body', ...issue.path.map(String)].join('.'),
      reason: issue.message,
    })),
  });
}
