import type { z } from 'zod';
import type { ProblemItem } from '../generated/common.js';
import { explainIssue } from './explain-issue.js';
import type { Part } from './explain-issue.js';

/** A type that the contracts declare, as code has it. */
export type ContractType<T = unknown> = z.ZodType<T>;

export interface Validated<T> {
  /** Present when there are no mistakes. */
  readonly data?: T;
  /** Fields that the contract does not know. */
  readonly unknown: readonly ProblemItem[];
  /** Values that the contract does not allow. */
  readonly invalid: readonly ProblemItem[];
}

/** Asks a part's type, and tells every mistake at once (COMMON, type ProblemItem). */
export function validatePart<T>(type: ContractType<T>, part: Part): Validated<T> {
  const parsed = type.safeParse(part.value);
  if (parsed.success) return { data: parsed.data, unknown: [], invalid: [] };
  const { issues } = parsed.error;
  const told = (wanted: boolean) =>
    issues
      .filter((issue) => (issue.code === 'unrecognized_keys') === wanted)
      .flatMap((issue) => explainIssue(issue, part));
  return { unknown: told(true), invalid: told(false) };
}
