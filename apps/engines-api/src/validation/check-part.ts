import type { ProblemItem } from '@northstar/contracts';
import type { z } from 'zod';
import { explainIssue } from './explain-issue.js';
import type { Part } from './explain-issue.js';

export interface Checked<T> {
  /** Present when there are no mistakes. */
  readonly data?: T;
  /** Fields that the contract does not know. */
  readonly unknown: readonly ProblemItem[];
  /** Values that the contract does not allow. */
  readonly invalid: readonly ProblemItem[];
}

/** Asks a part's type, and tells every mistake at once. */
export function checkPart<T>(type: z.ZodType<T>, part: Part): Checked<T> {
  const parsed = type.safeParse(part.value);
  if (parsed.success) return { data: parsed.data, unknown: [], invalid: [] };
  const { issues } = parsed.error;
  const told = (wanted: boolean) =>
    issues
      .filter((issue) => (issue.code === 'unrecognized_keys') === wanted)
      .flatMap((issue) => explainIssue(issue, part));
  return { unknown: told(true), invalid: told(false) };
}
