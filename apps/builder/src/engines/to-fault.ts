import { isEnginesError, type ProblemItem } from '@northstar/contracts';
import type { Lack } from '../canvas/canvas-state.js';
import type { Fault, FaultDetail } from './fault.js';

/** Puts what the engines threw into the form that the page shows. */
export function toFault(error: unknown): Fault {
  if (isEnginesError(error)) {
    return { code: error.code, message: error.message, details: error.errors.map(toDetail) };
  }
  const cause = error instanceof Error ? error.message : String(error);
  return { code: 'network', message: `The engines could not be reached (${cause}).`, details: [] };
}

/** Whether asking again later may help: no answer came, or the engines are busy or broken. */
export function mayPass(error: unknown): boolean {
  if (!isEnginesError(error)) return true;
  const { status } = error.extensions;
  return typeof status !== 'number' || status >= 500 || status === 429;
}

/** What has to be made first, when that is why a reading failed; null for any other reason. */
export function lackOf(error: unknown): Lack | null {
  if (!isEnginesError(error)) return null;
  if (error.code === 'canvas.not_found') return 'canvas';
  return error.code === 'element.not_found' ? 'element' : null;
}

/** Whether a command came too late: the canvas has moved on since its base_rev. */
export function isConflict(error: unknown): boolean {
  return isEnginesError(error) && error.code === 'canvas.conflict';
}

function toDetail({ reason, expected, contract, nearest }: ProblemItem): FaultDetail {
  return {
    reason,
    ...(expected === undefined ? {} : { expected }),
    ...(contract === undefined ? {} : { contract }),
    ...(nearest === undefined ? {} : { nearest }),
  };
}
