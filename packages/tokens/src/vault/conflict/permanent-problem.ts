import { errorCodes, isEnginesError, type Command, type EnginesError } from '@northstar/contracts';
import { planOn } from '../commands/plan-command.js';
import type { PlanningContext } from '../commands/plan.js';
import type { RevisionComparison } from './revision-comparison.js';

/**
 * The error of a late command that is invalid at its base_rev and at the head, as it was at its
 * base_rev. Undefined when it is valid at either.
 */
export async function permanentProblem(
  { base, now }: RevisionComparison,
  command: Command,
): Promise<EnginesError | undefined> {
  if ((await problemOn(now, command)) === undefined) return undefined;
  return problemOn(base, command);
}

async function problemOn(
  context: PlanningContext,
  command: Command,
): Promise<EnginesError | undefined> {
  try {
    await planOn(context, command);
    return undefined;
  } catch (error) {
    if (!isEnginesError(error)) throw error;
    // Other errors, such as an id that exists, are what the conflict describes.
    return errorCodes[error.code].status === 422 ? error : undefined;
  }
}
