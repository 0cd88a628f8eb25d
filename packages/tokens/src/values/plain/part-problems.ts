import type { ValueProblem } from '@northstar/contracts';
import type { Validator } from '../validator.js';

const MAX_PROBLEMS = 50;

/** The problems of the parts of a value, each with the part's path before the reason. */
export function partProblems(
  parts: Iterable<readonly [path: string, part: unknown]>,
  validate: Validator,
): ValueProblem[] {
  const problems: ValueProblem[] = [];
  for (const [path, part] of parts) {
    for (const { reason, expected } of validate(part)) {
      // `nearest` is left out: a valid part is not a valid value for the whole.
      const isNested = reason.startsWith('.') || reason.startsWith('[');
      problems.push({ reason: isNested ? `${path}${reason}` : `${path} ${reason}`, expected });
    }
  }
  return problems;
}

/** Replaces the problems after the 50th with one that counts them. */
export function atMostMaxProblems(problems: readonly ValueProblem[]): readonly ValueProblem[] {
  const [first] = problems;
  if (first === undefined || problems.length <= MAX_PROBLEMS) return problems;
  const { expected } = first;
  const omitted = problems.length - MAX_PROBLEMS;
  return [...problems.slice(0, MAX_PROBLEMS), { reason: `has ${omitted} more problems`, expected }];
}
