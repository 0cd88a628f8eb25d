import type { ProblemItem, ValueProblem } from '@northstar/contracts';
import { validatePart, type ContractType } from '@northstar/contracts/validation';
import { noProblems, type Validator } from '../validator.js';
import { jsonValidator } from './json-validator.js';
import { atMostMaxProblems } from './part-problems.js';

/** A value of a type that the contracts declare. */
export function schemaValidator(type: ContractType, name: string): Validator {
  const validateJson = jsonValidator();
  const expected = `a value of the type ${name}`;
  const schema = { $ref: `#/$defs/${name}` };
  return (value) => {
    const jsonProblems = validateJson(value);
    if (jsonProblems.length > 0) return jsonProblems.map((problem) => ({ ...problem, expected }));
    if (type.safeParse(value).success) return noProblems;
    const { invalid, unknown } = validatePart(type, { name: '', value, schema });
    const problems = [...invalid, ...unknown].map((item) => valueProblem(item, expected));
    return problems.length === 0
      ? [{ reason: `is not a valid ${name}`, expected }]
      : atMostMaxProblems(problems);
  };
}

function valueProblem(
  { path = '', reason, expected, nearest }: ProblemItem,
  otherwise: string,
): ValueProblem {
  return {
    reason: path === '' ? reason : `${path} ${reason}`,
    expected: expected ?? otherwise,
    // The nearest value of a part is not a valid value for the whole.
    ...(path === '' && nearest !== undefined ? { nearest } : {}),
  };
}
