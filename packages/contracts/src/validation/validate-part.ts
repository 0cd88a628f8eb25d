import type { z } from 'zod';
import type { ProblemItem } from '../generated/common.js';
import { explainIssue } from './explain-issue.js';
import type { Part } from './explain-issue.js';

/** A type that the contracts declare. */
export type ContractType<T = unknown> = z.ZodType<T>;

export interface Validated<T> {
  /** The parsed value; absent when there are problems. */
  readonly data?: T;
  /** The problems of fields that the contract does not have. */
  readonly unknown: readonly ProblemItem[];
  /** The problems of values that the contract does not allow. */
  readonly invalid: readonly ProblemItem[];
}

/** Validates a part by its type and returns all problems at once (COMMON, ProblemItem). */
export function validatePart<T>(type: ContractType<T>, part: Part): Validated<T> {
  const parsed = type.safeParse(part.value);
  if (parsed.success) return { data: parsed.data, unknown: [], invalid: [] };
  const { issues } = parsed.error;
  const isUnknown = ({ code }: z.core.$ZodIssue) => code === 'unrecognized_keys';
  return {
    unknown: issues.filter(isUnknown).flatMap((issue) => explainIssue(issue, part)),
    invalid: issues
      .filter((issue) => !isUnknown(issue))
      .flatMap((issue) => explainIssue(issue, part)),
  };
}
