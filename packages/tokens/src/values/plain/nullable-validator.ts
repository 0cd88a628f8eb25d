import { noProblems, type Validator } from '../validator.js';

export function nullableValidator(validate: Validator): Validator {
  return (value) => {
    if (value === null) return noProblems;
    const problems = validate(value);
    return problems.length === 0
      ? noProblems
      : problems.map((problem, index) =>
          index === 0 ? { ...problem, expected: `${problem.expected}, or null` } : problem,
        );
  };
}
