import type { z } from 'zod';
import type { ProblemItem } from '../generated/common.js';
import { MAX_LISTED_PROBLEMS } from '../errors/engines-error.js';
import { explainIssue, problemCount } from './explain-issue.js';
import type { Part } from './explain-issue.js';

/** A type that the contracts declare. */
export type ContractType<T = unknown> = z.ZodType<T>;

export interface Validated<T> {
  /** The parsed value; absent when there are problems. */
  readonly data?: T;
  /** The problems of fields that the contract does not have, 100 at most. */
  readonly unknown: readonly ProblemItem[];
  /** The problems of values that the contract does not allow, 100 at most. */
  readonly invalid: readonly ProblemItem[];
  /** How many problems are in neither list. Default: 0. */
  readonly omitted?: number;
}

/**
 * Validates a part by its type and returns all problems at once (COMMON, ProblemItem). Problems
 * beyond the first hundred are counted only: explaining one costs more than finding it.
 */
export function validatePart<T>(type: ContractType<T>, part: Part): Validated<T> {
  const parsed = type.safeParse(part.value);
  if (parsed.success) return { data: parsed.data, unknown: [], invalid: [] };
  const { issues } = parsed.error;
  const isUnknown = ({ code }: z.core.$ZodIssue) => code === 'unrecognized_keys';
  const unknown = explained(issues.filter(isUnknown), part);
  const invalid = explained(
    issues.filter((issue) => !isUnknown(issue)),
    part,
  );
  return {
    unknown: unknown.problems,
    invalid: invalid.problems,
    omitted: unknown.omitted + invalid.omitted,
  };
}

function explained(
  issues: readonly z.core.$ZodIssue[],
  part: Part,
): { problems: ProblemItem[]; omitted: number } {
  const problems: ProblemItem[] = [];
  let omitted = 0;
  for (const issue of issues) {
    const free = MAX_LISTED_PROBLEMS - problems.length;
    problems.push(...explainIssue(issue, part, free));
    omitted += Math.max(0, problemCount(issue) - free);
  }
  return { problems, omitted };
}
