import { errorCodes, isEnginesError, type Command, type EnginesError } from '@northstar/contracts';
import { planOn } from '../commands/plan-command.js';
import type { Ground } from '../commands/plan.js';
import type { Judge } from './revision-comparison.js';

/**
 * What is wrong with a stale command whatever others did: it could be applied neither on what its
 * maker saw nor on what stands now. It is told as its maker could have seen it. Undefined when it
 * could be applied on either.
 */
export async function ownMistake(
  { base, now }: Judge,
  command: Command,
): Promise<EnginesError | undefined> {
  if ((await refusalOn(now, command)) === undefined) return undefined;
  return refusalOn(base, command);
}

async function refusalOn(ground: Ground, command: Command): Promise<EnginesError | undefined> {
  try {
    await planOn(ground, command);
    return undefined;
  } catch (thrown) {
    if (isEnginesError(thrown) && errorCodes[thrown.code].status === 422) return thrown;
    // Other refusals, such as an id that is taken, are what a conflict itself tells of.
    if (isEnginesError(thrown)) return undefined;
    throw thrown;
  }
}
